import type { AiBotTransport } from './transport.ts';

/** Lets the calls for one event through one after the other, in the order in which they are made. */
export function serial(transport: AiBotTransport): AiBotTransport {
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (call: () => Promise<void>): Promise<void> => {
    const made = last.then(call);
    // The one who called is told of a failure; the next call goes out all the same.
    last = made.catch(() => undefined);
    return made;
  };
  return {
    newStreamId: transport.newStreamId,
    download: transport.download,
    sendStream: (snapshot) => inOrder(() => transport.sendStream(snapshot)),
    sendReply: (reply) => inOrder(() => transport.sendReply(reply)),
  };
}
