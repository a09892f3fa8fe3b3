import { lateNotice } from '../late-notice.ts';
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
  const { event } = incoming;
  const notice = lateNotice(reply);
  if (notice === undefined || event.response_url === undefined) {
    if (!context.onLateReply) throw late(event.kind, 'after more than five seconds');
    return context.onLateReply(reply, event);
  }
  try {
    await respondByUrl(event.response_url, notice, { fetch: context.fetch });
  } catch (error) {
    context.onLateReply?.(reply, event);
    throw error;
  }
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
