import { byteLength } from '../../content/byte-length.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import { lateNotice } from '../late-notice.ts';
import { maxContentBytes } from '../reply/reply-fields.ts';
import type { AiBotFeedbackId, AiBotReply } from '../reply/reply-types.ts';
import { respondByUrl, type AiBotUrlReply } from '../respond-by-url.ts';
import { endedHere } from '../stream/carry-over.ts';
import type { BotContext } from './bot-context.ts';
import { UnsentBotReplyError } from './unsent-bot-reply-error.ts';

/** The settings that it takes. */
type RestContext = Pick<BotContext, 'fetch' | 'onError' | 'onLateReply'>;

/**
 * Sends what could not go back as an answer: by `response_url` what it takes in its one use, the rest to who asked to
 * be told.
 * @throws what nobody asked to be told of
 */
export async function sendRest(
  replies: readonly AiBotReply[],
  event: AiBotEvent,
  context: RestContext,
): Promise<void> {
  const { response_url } = event;
  const { reply, rest } = pack(replies);
  if (reply === undefined || response_url === undefined) return reportAll(replies, event, context);
  try {
    await respondByUrl(response_url, reply, { fetch: context.fetch });
  } catch (error) {
    if (!context.onError) throw error;
    context.onError(error, event, undefined);
    if (context.onLateReply) reportAll(replies, event, context);
    return;
  }
  reportAll(rest, event, context);
}

interface Packed {
  readonly reply: AiBotUrlReply | undefined;
  readonly rest: readonly AiBotReply[];
}

/**
 * One message of as many texts as fit, from the first on; where there is no text, of the first card, or of the first
 * card update that can be told by a new card.
 */
function pack(replies: readonly AiBotReply[]): Packed {
  let content = '';
  let feedback: AiBotFeedbackId | undefined;
  const packed = new Set<AiBotReply>();
  for (const reply of replies) {
    const text = textOf(reply);
    if (!text) continue;
    const joined = content === '' ? text.content : `${endedHere(content)}\n\n${text.content}`;
    if (byteLength(joined) > maxContentBytes) break;
    content = joined;
    feedback ??= text.feedback;
    packed.add(reply);
  }
  const markdown = { content, ...(feedback && { feedback }) };
  if (packed.size > 0) return { reply: { msgtype: 'markdown', markdown }, rest: without(replies, packed) };
  for (const reply of replies) {
    const card = cardOf(reply);
    if (card) return { reply: card, rest: without(replies, new Set([reply])) };
  }
  return { reply: undefined, rest: replies };
}

function without(replies: readonly AiBotReply[], sent: ReadonlySet<AiBotReply>): readonly AiBotReply[] {
  return replies.filter((reply) => !sent.has(reply));
}

function cardOf(reply: AiBotReply): AiBotUrlReply | undefined {
  const isCard = 'msgtype' in reply && reply.msgtype === 'template_card';
  return isCard ? reply : lateNotice(reply);
}

/** A stream without pictures, which a `response_url` takes none of. */
function textOf(
  reply: AiBotReply,
): { readonly content: string; readonly feedback?: AiBotFeedbackId | undefined } | undefined {
  const isText = 'msgtype' in reply && reply.msgtype === 'stream' && !reply.stream.msg_item;
  return isText ? reply.stream : undefined;
}

function reportAll(
  replies: readonly AiBotReply[],
  event: AiBotEvent,
  { onError, onLateReply }: RestContext,
): void {
  for (const reply of replies) {
    if (onLateReply) onLateReply(reply, event);
    else {
      const error = new UnsentBotReplyError(event.kind, reply);
      if (!onError) throw error;
      onError(error, event, undefined);
    }
  }
}
