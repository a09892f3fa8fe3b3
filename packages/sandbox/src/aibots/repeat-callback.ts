import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { JournalEntry } from '../control/types.ts';
import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import type { State } from '../state/state.ts';
import { isObject, type JsonObject, textAt } from '../wire/json-object.ts';
import type { BotContext } from './bot-context.ts';
import { rememberEvent } from './bot-events.ts';
import { polledStream } from './callback-body.ts';
import { isReachable, sendCallback } from './send-callback.ts';

/**
 * Delivers what an entry of the journal told a bot once more: the same body, under a new `req_id`. Undefined when it
 * was no callback, nobody could answer it any more, or nobody is there to hear it.
 */
export function repeatCallback(
  context: BotContext,
  entry: JournalEntry,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> | undefined {
  const { world } = context;
  const bot = world.state.aibots.get(entry.aibotid ?? '');
  const body = bodyOf(entry);
  const former = bot && body && eventOf(world.state, bot, body);
  if (!bot || !body || !former || !isReachable(context, { bot })) return undefined;
  const { operation, summary } = entry;
  const polled = polledStream(body);
  // A poll asks after a stream of the former event.
  if (polled !== '')
    return sendCallback(context, { bot, event: former, operation, summary, body, polled }, onEntry);
  const event = rememberEvent(world, bot, former);
  return sendCallback(context, { bot, event, operation, summary, body }, onEntry);
}

function bodyOf({ direction, detail }: JournalEntry): JsonObject | undefined {
  if (direction !== 'out' || typeof detail?.decrypted !== 'string') return undefined;
  try {
    const body: unknown = JSON.parse(detail.decrypted);
    return isObject(body) && 'aibotid' in body ? body : undefined;
  } catch {
    // The text of a URL check is no JSON.
    return undefined;
  }
}

function eventOf({ botEvents }: State, { aibotid }: AiBot, body: JsonObject): BotEvent | undefined {
  const polled = polledStream(body);
  const msgid = textAt(body, 'msgid');
  return [...botEvents.values()].find(
    (event) =>
      event.aibotid === aibotid &&
      (polled === '' ? event.msgid === msgid : event.streams.some(({ id }) => id === polled)),
  );
}
