import { inputError } from '../../errors/index.ts';
import { isRecord } from '../../validate/context.ts';
import { validate } from '../../validate/index.ts';
import type { AiBotCardReply, AiBotFeedbackId, AiBotMediaReply } from '../reply/reply-types.ts';
import { AiBotConnectionError } from './connection-error.ts';
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

/** Sends a message. It is never written twice, as there is no check for duplicates. */
type SendMessage = (message: AiBotMessageInput, signal: AbortSignal | undefined) => Promise<void>;

// More would rather fill the memory than help when WeCom cannot be reached.
const mostWaiting = 1000;

/** @returns what throws InputError, AiBotConnectionError `queue_full`, and what `Link.request` throws */
export function createSender(link: Link): SendMessage {
  let waiting = 0;
  return async (message, signal) => {
    const { value, issues } = validate(sendFields, message);
    if (issues.length > 0 || !isRecord(value)) throw inputError(operation, issues, page);
    if (waiting >= mostWaiting) throw full();
    waiting += 1;
    try {
      const body = (): object => value;
      await link.request({ cmd: 'aibot_send_msg', operation, body, isRepeatable: false, signal });
    } finally {
      waiting -= 1;
    }
  };
}

function full(): AiBotConnectionError {
  const message = `${mostWaiting} messages wait to be sent or acknowledged; this one was not sent`;
  return new AiBotConnectionError('queue_full', message, { operation });
}
