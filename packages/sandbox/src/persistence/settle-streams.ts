import type { State } from '../state/state.ts';

/** Streams of an earlier run: nobody asks for them any more, and the connections that they came over are gone. */
export function settleStreams({ messages }: State): void {
  for (const key of messages.keys()) {
    const message = messages.get(key);
    if (message?.stream?.state !== 'growing') continue;
    messages.put(key, { ...message, stream: { ...message.stream, state: 'expired' } });
  }
}
