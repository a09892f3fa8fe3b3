import type { AiBotTransport } from './transport.ts';

/** A transport that takes its calls in turn. */
export interface SerialTransport extends AiBotTransport {
  /** Resolves when all calls so far have come to their end. */
  readonly idle: () => Promise<void>;
}

/** Lets the calls for one event through one after the other, in the order in which they are made. */
export function serial(transport: AiBotTransport): SerialTransport {
  let last: Promise<void> = Promise.resolve();
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
    idle: () => last,
  };
}
