import type { AiBotAnswer, AiBotStream, AiBotStreamOptions } from './chat.ts';
import type { AiBotEvent } from './events/event-types.ts';
import { giveAnswer } from './give-answer.ts';
import type { AiBotAnyChat } from './on.ts';
import { isAiBotMessage } from './on.ts';
import { serial } from './serial.ts';
import { openStream } from './stream/open-stream.ts';
import type { AiBotTransport } from './transport.ts';

/** What handlers get, and its end. */
export interface OpenChat {
  readonly chat: AiBotAnyChat;
  /** Gives what a handler returned. */
  readonly give: (answer: AiBotAnswer) => Promise<void>;
  /** Finishes the streams that are still open. @throws what kept them from going out */
  readonly close: () => Promise<void>;
}

export function openChat(event: AiBotEvent, transport: AiBotTransport): OpenChat {
  const outlet = serial(transport);
  const streams: AiBotStream[] = [];
  let isClosed = false;
  /** What is said now would reach nobody. */
  const assertOpen = (): void => {
    if (isClosed) throw new TypeError('aibot: the handler is done; it has to wait for what it says');
  };
  const open = (options?: AiBotStreamOptions): AiBotStream => {
    const stream = openStream(outlet, options);
    streams.push(stream);
    return stream;
  };
  const give = async (answer: AiBotAnswer): Promise<void> => {
    assertOpen();
    await giveAnswer(answer, event, { sendReply: outlet.sendReply, openStream: open });
  };
  return {
    chat: {
      reply: give,
      download: (media, options = {}) => transport.download(media, options),
      stream: (options) => {
        assertOpen();
        if (event.kind !== 'unknown' && !isAiBotMessage(event)) throw noStream(event);
        return open(options);
      },
    },
    give,
    close: async () => {
      isClosed = true;
      await Promise.all(streams.map((stream) => stream.finish()));
      await outlet.idle();
    },
  };
}

function noStream({ kind }: AiBotEvent): TypeError {
  return new TypeError(`aibot: WeCom takes no stream to ${kind}`);
}
