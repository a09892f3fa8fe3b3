import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { JournalEntry, Texts } from '../control/types.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { World } from '../world.ts';
import { rememberEvent } from './bot-events.ts';
import { callbackBody } from './callback-body.ts';
import type { BotContext } from './bot-context.ts';
import { type Occasion, operationOf } from './occasion.ts';
import { isBusy } from './progress.ts';
import { sendCallback } from './send-callback.ts';

/** Tells a bot of something, unless it is busy with three messages of the member already (path/100719). */
export function tellBot(
  context: BotContext,
  bot: AiBot,
  occasion: Occasion,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { world, origin } = context;
  const { kind, userid, conversation, source, task_id, summary } = occasion;
  if (kind === 'message' && isBusy(context, bot, userid)) {
    const { id } = world.journal.add(droppedEntry(context, bot, occasion));
    markUndelivered(world, source, id);
    return Promise.resolve({ status: 'failed', reason: busy, journal: id });
  }
  const event = rememberEvent(world, bot, { kind, userid, conversation, source, task_id });
  const body = callbackBody(world, bot, event, occasion, origin());
  return sendCallback(context, { bot, event, operation: operationOf(body), summary, body }, onEntry);
}

const busy: Texts = {
  en: 'The bot is busy with three messages of this member: WeCom does not pass on a fourth.',
  zh: '该成员已有三条消息在等待智能机器人处理：企业微信不会推送第四条。',
};

const undelivered: Texts = {
  en: 'Not delivered: three messages are still in progress.',
  zh: '未送达：还有三条消息正在处理中。',
};

/** What is dropped without a word is to be seen under the message. */
function markUndelivered({ state, publish }: World, msgid: string | null, journal: number): void {
  const message = state.messages.get(msgid ?? '');
  if (!message) return;
  const { corpid, from } = message;
  state.messages.put(message.msgid, { ...message, undelivered: { reason: undelivered, journal } });
  publish({ type: 'message-changed', corpid, msgid: message.msgid, userids: [from.id] });
}

function droppedEntry(
  { world }: BotContext,
  { corpid, aibotid }: AiBot,
  { kind, userid }: Occasion,
): Omit<JournalEntry, 'id'> {
  return {
    time: world.clock.now(),
    kind: 'drop',
    direction: 'inside',
    operation: kind,
    method: '',
    path: '',
    agentid: null,
    aibotid,
    corpid,
    errcode: null,
    status: null,
    outcome: 'dropped',
    summary: { en: `${userid}: ${busy.en}`, zh: `${userid}：${busy.zh}` },
    duration_ms: null,
    notes: [],
  };
}
