import { fromBase64 } from '../from-base64.ts';
import type { AiBotStreamImage } from '../reply/reply-types.ts';
import type { AiBotSnapshot, AiBotWholeReply } from '../transport.ts';
import type { Incoming } from './incoming.ts';
import { readMedia } from './read-media.ts';
import type { ReplyContext } from './reply-context.ts';
import { isGone, respond, sendInstead } from './respond.ts';
import type { StreamFrame } from './show-bubbles.ts';
import { uploadMedia } from './upload-media.ts';

/** What answers to one message go out by. */
export interface MessageAnswers {
  /** Writes a frame of a stream. False when it was left out, as nothing can be shown before the end. */
  readonly frame: (frame: StreamFrame) => Promise<boolean>;
  readonly whole: (reply: AiBotWholeReply) => Promise<void>;
  /** What WeCom takes with streams in callback mode, and by itself here (path/101463). */
  readonly extras: (snapshot: AiBotSnapshot) => Promise<void>;
}

// A message can be answered for a day (path/101463).
const answerableMs = 24 * 60 * 60 * 1000;
// Until a dead connection is noticed and replaced, with time to spare.
const finalAttempts = 60;

/** Answers a message, and where that is not possible any more, writes a message of its own to the same chat. */
export function answerMessage(incoming: Incoming, context: ReplyContext): MessageAnswers {
  const { link, now } = context;
  let isOver = false;

  /** Whether it went out as an answer. */
  async function tryAnswer(body: object, isRepeatable: boolean, attempts: number): Promise<boolean> {
    if (isOver || now() - incoming.receivedAt >= answerableMs) return false;
    try {
      await respond(incoming, body, link, { isRepeatable, attempts });
      return true;
    } catch (error) {
      if (!isGone(error)) throw error;
      isOver = true;
      return false;
    }
  }

  async function whole(reply: AiBotWholeReply): Promise<void> {
    if (await tryAnswer(reply, false, 1)) return;
    await sendInstead(incoming, reply, link);
  }

  return {
    whole,
    frame: async (stream) => {
      const { content, feedback, finish } = stream;
      if (await tryAnswer({ msgtype: 'stream', stream }, true, finish ? finalAttempts : 1)) return true;
      if (!finish || content === '') return false;
      const markdown = { content, ...(feedback && { feedback }) };
      await sendInstead(incoming, { msgtype: 'markdown', markdown }, link);
      return true;
    },
    extras: async ({ msg_item = [], template_card }) => {
      for (const picture of msg_item) await whole(await uploaded(picture, context));
      if (template_card) await whole({ msgtype: 'template_card', template_card });
    },
  };
}

/** Pictures go out as files here. */
async function uploaded({ image }: AiBotStreamImage, context: ReplyContext): Promise<AiBotWholeReply> {
  const media = await readMedia(fromBase64(image.base64), { type: 'image' }, context);
  const { media_id } = await uploadMedia(media, { type: 'image' }, context);
  return { msgtype: 'image', image: { media_id } };
}
