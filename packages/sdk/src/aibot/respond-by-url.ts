import { readJson } from '../client/answer.ts';
import { jsonBody } from '../client/request.ts';
import { send } from '../client/transport.ts';
import { inputError } from '../errors/describe-issue.ts';
import { validate } from '../validate/index.ts';
import { assertHttp } from './address.ts';
import type { AiBotCardReply, AiBotFeedbackId } from './reply/reply-types.ts';
import { urlReplyFields } from './reply/reply-fields.ts';

/** What a `response_url` takes (path/101138). */
export type AiBotUrlReply =
  | {
      readonly msgtype: 'markdown';
      readonly markdown: {
        /** At most 20480 bytes of UTF-8; markdown as in `markdown_v2`. */
        readonly content: string;
        readonly feedback?: AiBotFeedbackId | undefined;
      };
    }
  | AiBotCardReply;

/** How a reply is sent. */
export interface RespondByUrlOptions {
  readonly fetch?: typeof fetch | undefined;
  /** 10 000 by default. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const operation = 'aibot.respondByUrl';
const page = 101138;

/**
 * Sends the one further reply that a `response_url` takes, within an hour of the event (path/101138). In groups it
 * quotes the message. Not repeated here: a second call is refused, so after a time-out nobody knows.
 * @param reply a text is markdown
 * @throws InputError, ApiError, NetworkError, TimeoutError; none shows the query of the address, which is a secret
 *
 * @example
 * await respondByUrl(message.response_url, 'The report is **ready**.');
 */
export async function respondByUrl(
  response_url: string,
  reply: string | AiBotUrlReply,
  options: RespondByUrlOptions = {},
): Promise<void> {
  assertHttp(operation, 'response_url', response_url);
  const body = typeof reply === 'string' ? markdown(reply) : reply;
  check(body);
  const { timeoutMs = 10_000, signal } = options;
  const sending = { baseUrl: '', fetch: options.fetch ?? fetch, timeoutMs, signal, operation };
  await send({ method: 'POST', path: response_url, query: {}, body: jsonBody(body) }, sending, (response) =>
    readJson(response, { operation, doc: page }),
  );
}

function markdown(content: string): AiBotUrlReply {
  return { msgtype: 'markdown', markdown: { content } };
}

function check(reply: AiBotUrlReply): void {
  const names = Object.keys(urlReplyFields);
  const { issues } = names.includes(reply.msgtype)
    ? validate(urlReplyFields[reply.msgtype], reply)
    : { issues: [{ path: 'msgtype', rule: 'choice' as const, limit: names, actual: String(reply.msgtype) }] };
  if (issues.length > 0) throw inputError(operation, issues, page);
}
