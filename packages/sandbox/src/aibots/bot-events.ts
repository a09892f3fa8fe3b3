import { botEventKey } from '../state/keys.ts';
import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import type { World } from '../world.ts';

/** Nothing can be answered any more after a day (path/101463). */
const keptMs = 24 * 3_600_000;
const idLength = 32;

export interface BotEventDraft extends Pick<
  BotEvent,
  'kind' | 'userid' | 'conversation' | 'source' | 'task_id'
> {
  /** Of a callback that is delivered again. */
  readonly msgid?: string | undefined;
}

/** Remembers what a bot is about to hear, so that it can answer. */
export function rememberEvent(world: World, { corpid, aibotid }: AiBot, draft: BotEventDraft): BotEvent {
  forgetOldEvents(world);
  const event: BotEvent = {
    ...draft,
    corpid,
    aibotid,
    req_id: world.randomId(idLength),
    msgid: draft.msgid ?? world.randomId(idLength),
    time: world.clock.now(),
    streams: [],
    has_card: false,
    is_answered: false,
  };
  putEvent(world, event);
  return event;
}

export function putEvent({ state }: World, event: BotEvent): void {
  state.botEvents.put(botEventKey(event.aibotid, event.req_id), event);
}

/** The event as it stands now; undefined after a reset, and after a day. */
export function currentEvent({ state }: World, { aibotid, req_id }: BotEvent): BotEvent | undefined {
  return state.botEvents.get(botEventKey(aibotid, req_id));
}

/** The oldest come first, so this looks at one row in most cases. */
function forgetOldEvents({ state, clock }: World): void {
  const oldest = clock.now() - keptMs;
  for (const key of state.botEvents.keys()) {
    const event = state.botEvents.get(key);
    if (event === undefined || event.time > oldest) return;
    state.botEvents.delete(key);
  }
}
