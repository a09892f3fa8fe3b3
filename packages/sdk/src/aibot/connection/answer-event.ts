import type { AiBotCardReply, AiBotCardUpdateReply } from '../reply/reply-types.ts';
import { respondByUrl } from '../respond-by-url.ts';
import type { AiBotWholeReply } from '../transport.ts';
import type { Incoming } from './incoming.ts';
import type { ReplyContext } from './reply-context.ts';
import { isGone, late, respond } from './respond.ts';

// From the push to the answer (path/101463).
const answerableMs = 5000;

/**
 * Answers `enter_chat` or a tap on a card, for which there are five seconds. After that a card that only informs is
 * sent as a further message, by the `response_url` of the tap; all else is for the program to deal with.
 */
export async function answerEvent(
  incoming: Incoming,
  reply: AiBotWholeReply,
  context: ReplyContext,
): Promise<void> {
  if (await answerInTime(incoming, reply, context)) return;
  const { kind, response_url } = incoming.event;
  const notice = 'response_type' in reply ? noticeOf(reply) : undefined;
  if (notice && response_url !== undefined) {
    return respondByUrl(response_url, notice, { fetch: context.fetch });
  }
  if (!context.onLateReply) throw late(kind, 'after more than five seconds');
  context.onLateReply(reply, incoming.event);
}

async function answerInTime(
  incoming: Incoming,
  reply: AiBotWholeReply,
  { link, now, sleep }: ReplyContext,
): Promise<boolean> {
  const leftMs = answerableMs - (now() - incoming.receivedAt);
  if (leftMs <= 0) return false;
  const controller = new AbortController();
  const tooLate = late(incoming.event.kind, 'as there was no connection');
  const limit = sleep(leftMs);
  limit.done.then(
    () => controller.abort(tooLate),
    (error: unknown) => controller.abort(error),
  );
  try {
    // The same card twice is the same card; a second welcome would be a second message.
    const isRepeatable = 'response_type' in reply;
    await respond(incoming, reply, link, { isRepeatable, signal: controller.signal });
    return true;
  } catch (error) {
    if (error !== tooLate && !isGone(error)) throw error;
    return false;
  } finally {
    limit.cancel();
  }
}

/**
 * A card that says the same as an update, as a new one. Not of cards that can be tapped: a new one would need a task of
 * its own, which the program does not know. Nor for some members only, as everybody in the chat would see it.
 */
function noticeOf({ template_card, userids = [] }: AiBotCardUpdateReply): AiBotCardReply | undefined {
  const { card_type } = template_card;
  if (userids.length > 0 || (card_type !== 'text_notice' && card_type !== 'news_notice')) return undefined;
  if (template_card.action_menu !== undefined) return undefined;
  return { msgtype: 'template_card', template_card: { ...template_card, task_id: undefined } };
}
