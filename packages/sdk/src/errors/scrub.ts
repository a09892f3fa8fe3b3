import { isWeComError } from './wecom-error.ts';

const hidden = '***';

/** Members whose values open doors: the token and the webhook key travel in the query, the secret in gettoken's. */
const secretNames = '[a-z_]*(?:token|secret|ticket|aeskey|aes_key|password)|key|permanent_code|auth_code';

// `name=value`, as in a query, and `name: "value"`, as in JSON or a printed object.
const secretPair = new RegExp(
  `(\\b(?:${secretNames})(?:["']?\\s*=\\s*["']?|["']?\\s*:\\s*["']))(?!\\*)[^\\s&"',;)}\\]]+`,
  'gi',
);
const urlQuery = /(\b[a-z][a-z\d+.-]*:\/\/[^\s?#"'<>]*)\?[^\s"'<>]*/gi;
const authorization = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi;

/**
 * A text without what must not be shown: the query of every URL, the user part of a URL, and the values of
 * members that carry tokens, secrets and keys. For the messages of other libraries before they are repeated.
 */
export function scrub(text: string): string {
  return text
    .replace(urlQuery, `$1?${hidden}`)
    .replace(/(:\/\/)[^\s/@"'<>]+@/g, `$1${hidden}@`)
    .replace(secretPair, `$1${hidden}`)
    .replace(authorization, `$1 ${hidden}`);
}

/** What is worth repeating of anything that was thrown: its message, scrubbed, with the deepest cause's beside it. */
export function reasonOf(thrown: unknown): string {
  const messages = messagesOf(thrown);
  return scrub(messages.join(': '));
}

function messagesOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error)) return typeof thrown === 'string' ? [thrown] : [];
  const rest = depth < 4 ? messagesOf(thrown.cause, depth + 1) : [];
  // An AggregateError of several refused addresses has no message of its own, only a code.
  const own = thrown.message === '' ? (codeOf(thrown) ?? thrown.name) : thrown.message;
  return rest.includes(own) ? rest : [own, ...rest];
}

/** The code of a system error, such as ECONNREFUSED. */
export function codeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/**
 * The cause to keep on our error. Printing an error prints its causes with all their members, and a "Failed to
 * parse URL" carries the address with its query; such a cause is replaced by a scrubbed copy, others stay, as do our
 * own errors, which hold no secret and whose members tell what WeCom said.
 */
export function cleanCause(cause: unknown): unknown {
  if (typeof cause === 'string') return scrub(cause);
  if (!(cause instanceof Error) || isWeComError(cause) || !showsSecret(cause)) return cause;
  const copy = new Error(reasonOf(cause));
  copy.name = cause.name;
  const code = codeOf(cause);
  return code === undefined ? copy : Object.assign(copy, { code });
}

function showsSecret(error: Error, depth = 0): boolean {
  const shown = [error.message, error.stack, ...Object.values(error)];
  if (shown.some((value) => typeof value === 'string' && scrub(value) !== value)) return true;
  return depth < 4 && error.cause instanceof Error && showsSecret(error.cause, depth + 1);
}
