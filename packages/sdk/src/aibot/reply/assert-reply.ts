import { InputError } from '../../errors/input-error.ts';
import { isRecord } from '../../validate/context.ts';
import type { AiBotReply } from './reply-types.ts';

/**
 * Programs without types give anything. What kind of reply it is, and whether it is a good one, is seen later.
 * @throws InputError that says what a handler may give
 */
export function assertReply(answer: unknown): asserts answer is AiBotReply {
  const name = isRecord(answer) ? (answer['response_type'] ?? answer['msgtype']) : undefined;
  if (typeof name === 'string') return;
  const operation = 'aibot.reply';
  const may = 'nothing, a text, an asynchronous iterable of texts, or what a function of botReply makes';
  const message = `${operation}: a handler gave ${kindOf(answer)}; it may give ${may} (path/101031).`;
  throw new InputError(operation, [{ path: 'msgtype', rule: 'required' }], message, 101031);
}

/** The kind of a value, never the value. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object without msgtype' : `a ${typeof value}`;
}
