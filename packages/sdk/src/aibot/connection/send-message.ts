import { inputError } from '../../errors/index.ts';
import { isRecord } from '../../validate/context.ts';
import { validate } from '../../validate/index.ts';
import type { AiBotCardReply, AiBotFeedbackId, AiBotMediaReply } from '../reply/reply-types.ts';
import type { Link } from './link.ts';
import { sendFields } from './send-fields.ts';

/** Whom a message is for. */
interface AiBotChatTarget {
  /** The userid of a member, or the chatid of a group. */
  readonly chatid: string;
  /** 1 for a member, 2 for a group. By default WeCom finds out. */
  readonly chat_type?: 0 | 1 | 2 | undefined;
}

/** A text in markdown, as in `markdown_v2`. */
export interface AiBotMarkdown {
  readonly msgtype: 'markdown';
  readonly markdown: {
    /** At most 20480 bytes of UTF-8. */
    readonly content: string;
    readonly feedback?: AiBotFeedbackId | undefined;
  };
}

/** A message that a bot sends of its own accord. */
export type AiBotMessageInput = AiBotChatTarget & (AiBotMarkdown | AiBotCardReply | AiBotMediaReply);

const operation = 'aibot.send';
const page = 101463;

/**
 * Sends a message. It is never written twice, as there is no check for duplicates.
 * @throws InputError, and what `Link.request` throws
 */
export async function sendMessage(
  message: AiBotMessageInput,
  link: Link,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { value, issues } = validate(sendFields, message);
  if (issues.length > 0 || !isRecord(value)) throw inputError(operation, issues, page);
  await link.request({ cmd: 'aibot_send_msg', operation, body: () => value, isRepeatable: false, signal });
}
