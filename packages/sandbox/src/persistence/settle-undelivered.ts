import type { State } from '../state/state.ts';

/** The journal to which messages of an earlier run point is gone. */
export function settleUndelivered({ messages }: State): void {
  for (const key of messages.keys()) {
    const message = messages.get(key);
    if (!message?.undelivered) continue;
    messages.put(key, { ...message, undelivered: { ...message.undelivered, journal: null } });
  }
}
