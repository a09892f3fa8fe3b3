import type { ControlError } from '@wecomkit/sandbox/control';
import { isRecord } from '../wire/read.ts';

/** The sandbox refused a call of the page, or did not answer. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  /** The control interface's own code, `http-500`, or `offline`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Calls the control interface on the page's own origin and gives its JSON.
 * The two sides are built from the same types, so the answer is taken as it comes.
 * Throws `RequestFailure`.
 */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await send(method, path, body);
  const parsed: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw refusal(answer.status, parsed);
  return parsed as T;
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(`/_sandbox${path}`, { method, ...encode(body) });
  } catch (cause) {
    throw new RequestFailure('offline', 'The sandbox does not answer.', { cause });
  }
}

function encode(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function refusal(status: number, parsed: unknown): RequestFailure {
  if (isControlError(parsed)) return new RequestFailure(parsed.error.code, parsed.error.message);
  return new RequestFailure(`http-${status}`, `The sandbox answered with status ${status}.`);
}

function isControlError(value: unknown): value is ControlError {
  return isRecord(value) && isRecord(value['error']) && typeof value['error']['message'] === 'string';
}

/** A path with its parts encoded: `path\`/members/${userid}/tap\``. */
export function path(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((all, part, index) => all + encodeURIComponent(values[index - 1] ?? '') + part);
}

/** A query from the values that are there. */
export function query(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) params.set(name, String(value));
  }
  const written = params.toString();
  return written === '' ? '' : `?${written}`;
}
