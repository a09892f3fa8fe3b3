import type { JournalNote } from '../control/types.ts';
import type { BotEvent } from '../state/aibot-rows.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';

/** How the reply came. */
export type ReplyMode = 'callback' | 'connection';

/** What became of a reply. */
export interface AppliedReply {
  /** The messages of the state that it made or changed. */
  readonly msgids: readonly string[];
  /** The stream in it, as it stands now. */
  readonly stream: { readonly id: string; readonly msgid: string; readonly isFinished: boolean } | null;
  /** What the journal has to say of it. */
  readonly notes: readonly JournalNote[];
}

/**
 * Checks a reply of a bot to something that it heard, and does what it says: a message, a stream that begins or grows,
 * an update of the card. For passive replies and for `aibot_respond_…` alike (path/101031, path/101463).
 * @throws Refusal with the code that the long connection answers
 */
export function applyReply(
  _world: World,
  _event: BotEvent,
  _reply: JsonObject,
  _mode: ReplyMode,
): AppliedReply {
  return refuse(40008);
}
