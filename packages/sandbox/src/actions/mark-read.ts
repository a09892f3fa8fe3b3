import { readKey } from '../state/keys.ts';
import { inboxLines } from '../views/inbox.ts';
import type { ControlledWorld } from '../create-world.ts';

/** The member has seen everything in the conversation; tells their other phones when that is news. */
export function markRead(
  { state, publish }: ControlledWorld,
  corpid: string,
  userid: string,
  conversation: string,
): void {
  const seq = inboxLines(state, corpid, userid).get(conversation)?.seq ?? 0;
  const key = readKey(corpid, userid, conversation);
  if ((state.reads.get(key) ?? 0) >= seq) return;
  state.reads.put(key, seq);
  publish({ type: 'conversation', corpid, userid, conversation });
}
