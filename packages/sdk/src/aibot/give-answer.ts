import type { AiBotAnswer, AiBotStream, AiBotStreamOptions } from './chat.ts';
import type { AiBotEvent } from './events/event-types.ts';
import { isRecord } from '../validate/context.ts';
import { assertReply } from './reply/assert-reply.ts';
import { assertFits, checkReply } from './reply/check-reply.ts';
import type { AiBotCardUpdateReply, AiBotReply, AiBotStreamReply } from './reply/reply-types.ts';
import type { AiBotTransport, AiBotWholeReply } from './transport.ts';

/** Where answers go. */
export interface AnswerOutlet extends Pick<AiBotTransport, 'sendReply'> {
  /** A stream that is finished when the handlers are done, also when they fail. */
  readonly openStream: (options?: AiBotStreamOptions) => AiBotStream;
}

/**
 * Checks one answer of a handler and carries it out.
 * @throws InputError when it does not fit the event or a limit is broken, and what the transport throws
 */
export async function giveAnswer(
  answer: AiBotAnswer,
  event: AiBotEvent,
  outlet: AnswerOutlet,
): Promise<void> {
  if (isPieces(answer)) return givePieces(answer, event, outlet);
  const reply = typeof answer === 'string' ? replyOf(answer, event) : answer;
  assertReply(reply);
  checkReply(reply);
  assertFits(reply, event);
  if (!isStream(reply)) return outlet.sendReply(completed(reply, event));
  const { content, ...rest } = reply.stream;
  const stream = outlet.openStream(rest);
  const end = {
    ...(rest.msg_item && { msg_item: rest.msg_item }),
    ...('template_card' in reply && { template_card: reply.template_card }),
  };
  // At once, so that it goes out in one piece.
  await Promise.all([stream.append(content), stream.finish(end)]);
}

async function givePieces(
  pieces: AsyncIterable<string>,
  event: AiBotEvent,
  outlet: AnswerOutlet,
): Promise<void> {
  assertFits({ msgtype: 'stream', stream: { content: '' } }, event);
  const stream = outlet.openStream();
  for await (const piece of pieces) await stream.append(piece);
  await stream.finish();
}

/** A text greets those who open the chat, and is a finished stream to all others (path/101031). */
function replyOf(content: string, { kind }: AiBotEvent): AiBotReply {
  return kind === 'aibot.event.enter_chat'
    ? { msgtype: 'text', text: { content } }
    : { msgtype: 'stream', stream: { content } };
}

function isPieces(answer: AiBotAnswer): answer is AsyncIterable<string> {
  // Programs without types give anything, null too.
  return isRecord(answer) && Symbol.asyncIterator in answer;
}

function isStream(reply: AiBotReply): reply is Extract<AiBotReply, Pick<AiBotStreamReply, 'stream'>> {
  return 'msgtype' in reply && (reply.msgtype === 'stream' || reply.msgtype === 'stream_with_template_card');
}

/** An update has to name the task of the card that was tapped (path/101031). */
function completed(reply: AiBotWholeReply, event: AiBotEvent): AiBotWholeReply {
  if (!('response_type' in reply) || event.kind !== 'aibot.event.template_card_event') return reply;
  const { task_id } = event.event.template_card_event;
  return withTask(reply, task_id);
}

function withTask(reply: AiBotCardUpdateReply, task_id: string): AiBotCardUpdateReply {
  const { template_card } = reply;
  if (task_id === '' || template_card.task_id !== undefined) return reply;
  return { ...reply, template_card: { ...template_card, task_id } };
}
