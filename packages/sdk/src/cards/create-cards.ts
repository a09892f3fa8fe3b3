import { CardError } from '../errors/index.ts';
import { keyedLock } from '../keyed-lock.ts';
import { createLedger } from './card-ledger.ts';
import type { CardClient, CardOptions, Cards } from './cards.ts';
import { updateCard } from './update-card.ts';

/** path/94888 */
const codeLivesByDefaultMs = 72 * 3_600_000;

/**
 * Keeps track of the cards of one application, so that a card is updated by its `task_id` alone.
 * @example
 * const cards = createCards(wecom);
 * const template_card = card.buttons({ main_title: { title: 'Leave' }, button_list: [{ text: 'Approve', key: 'yes' }] });
 * await cards.send({ touser: 'alice|bob', template_card });
 * callback.on.templateCardEvent(async (event) => {
 *   await cards.seen(event);
 *   await cards.update(event.TaskId, { replace_name: `Approved by ${event.FromUserName}` });
 * });
 */
export function createCards(client: CardClient, options: CardOptions = {}): Cards {
  const { now = Date.now, onFallback, codeLivesMs = codeLivesByDefaultMs } = options;
  const ledger = createLedger(client.connection, { store: options.store, now });
  const oneAtATime = keyedLock();
  return {
    send: async (input, call) => {
      const answer = await client.message.sendTemplateCard(input, call);
      const { task_id } = input.template_card;
      if (task_id === undefined) return answer;
      const { touser, toparty, totag } = input;
      const sent = { recipients: { touser, toparty, totag }, msgid: answer.msgid };
      await ledger.add(task_id, answer.response_code ?? '', now() + codeLivesMs, sent);
      return answer;
    },
    seen: ({ TaskId, ResponseCode, CreateTime }) => {
      const tappedAt = CreateTime > 0 ? Math.min(CreateTime * 1000, now()) : now();
      return ledger.add(TaskId, ResponseCode, tappedAt + codeLivesMs);
    },
    update: async (task_id, change, targets = { atall: true }, call) => {
      try {
        const update = { change, targets };
        const answer = await oneAtATime(task_id, () => updateCard(client, ledger, task_id, update, call));
        return { via: 'update', answer };
      } catch (error) {
        if (!(error instanceof CardError) || !onFallback) throw error;
        const recipients = await ledger.recipients(task_id);
        const answer = await onFallback({ error, task_id, change, targets, recipients });
        if (!answer) throw error;
        return { via: 'message', answer };
      }
    },
  };
}
