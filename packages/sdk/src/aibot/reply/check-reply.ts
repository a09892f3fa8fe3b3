import { inputError } from '../../errors/describe-issue.ts';
import { validate } from '../../validate/index.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import type { AiBotReply } from './reply-types.ts';
import { replyFields } from './reply-fields.ts';

type ReplyName = keyof typeof replyFields;

const messageReplies: readonly ReplyName[] = [
  'stream',
  'stream_with_template_card',
  'template_card',
  'file',
  'image',
  'voice',
  'video',
];
const page = 101031;

/** Which replies WeCom takes to what (path/101031). Of unknown kinds nobody knows, so they may try. */
const fitting: Readonly<Record<AiBotEvent['kind'], readonly ReplyName[]>> = {
  'aibot.message.text': messageReplies,
  'aibot.message.image': messageReplies,
  'aibot.message.mixed': messageReplies,
  'aibot.message.voice': messageReplies,
  'aibot.message.file': messageReplies,
  'aibot.message.video': messageReplies,
  'aibot.stream': [],
  'aibot.event.enter_chat': ['text', 'template_card'],
  'aibot.event.template_card_event': ['update_template_card'],
  'aibot.event.feedback_event': [],
  'aibot.event.disconnected_event': [],
  unknown: ['text', 'update_template_card', ...messageReplies],
};

export function nameOfReply(reply: AiBotReply): ReplyName {
  return 'response_type' in reply ? reply.response_type : reply.msgtype;
}

/** @throws InputError when a limit is broken, or when it is no reply at all */
export function checkReply(reply: AiBotReply): void {
  const name = nameOfReply(reply);
  if (!Object.hasOwn(replyFields, name)) throw notOneOf(name, Object.keys(replyFields));
  const { issues } = validate(replyFields[name], reply);
  if (issues.length > 0) throw inputError('aibot.reply', issues, page);
}

/** @throws InputError when WeCom takes no such reply to the event; the issue names those that it takes */
export function assertFits(reply: AiBotReply, { kind }: AiBotEvent): void {
  const name = nameOfReply(reply);
  if (!fitting[kind].includes(name)) throw notOneOf(name, fitting[kind], kind);
}

function notOneOf(name: string, limit: readonly string[], kind?: string): Error {
  const operation = kind === undefined ? 'aibot.reply' : `aibot.reply to ${kind}`;
  const choices = limit.length === 0 ? ['nothing'] : limit;
  return inputError(operation, [{ path: 'msgtype', rule: 'choice', limit: choices, actual: name }], page);
}
