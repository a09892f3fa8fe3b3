import { downloadAiBotMedia } from '../download-media.ts';
import type { AiBotTransport } from '../transport.ts';
import { answerEvent } from './answer-event.ts';
import { answerMessage } from './answer-message.ts';
import type { Incoming } from './incoming.ts';
import { newStreamId } from './new-stream-id.ts';
import type { ReplyContext } from './reply-context.ts';
import { showBubbles } from './show-bubbles.ts';

/** What carries the answers to one event over the long connection, until it is disposed of. */
export interface ConnectionTransport extends AiBotTransport {
  /** Nothing follows. */
  readonly dispose: () => void;
}

export function createTransport(incoming: Incoming, context: ReplyContext): ConnectionTransport {
  const { lock, pause, sleep, now, report, streamIntervalMs, streamLimitMs } = context;
  const { event, req_id } = incoming;
  const alone = (work: () => Promise<void>): Promise<void> => lock(req_id, work);
  const message = answerMessage(incoming, context);
  const bubbles = showBubbles({
    intervalMs: streamIntervalMs,
    limitMs: streamLimitMs,
    write: message.frame,
    alone,
    report: (error) => report(error, event),
    pause,
    sleep,
    now,
  });
  const begun = new Set<string>();
  const name = event.kind === 'unknown' ? event.name : event.kind;
  const isMessage = name.startsWith('aibot.message.');

  return {
    newStreamId,
    sendStream: async (snapshot) => {
      // A handler that says nothing, or shows pictures alone, leaves no empty bubble.
      const isEmpty = snapshot.content === '' && snapshot.finish && !begun.has(snapshot.id);
      begun.add(snapshot.id);
      if (!isEmpty) await bubbles.show(snapshot);
      await alone(() => message.extras(snapshot));
    },
    sendReply: (reply) =>
      alone(() => (isMessage ? message.whole(reply) : answerEvent(incoming, reply, context))),
    download: (media, options) => downloadAiBotMedia(media, { ...options, fetch: context.fetch }),
    dispose: () => bubbles.dispose(),
  };
}
