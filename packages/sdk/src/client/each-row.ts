import type { Cursor, Operation } from '../operation.ts';
import { isRecord } from '../validate/context.ts';
import type { Caller } from './caller.ts';
import type { CallOptions } from './options.ts';

/**
 * Every row of every page. One page is held at a time, and the next one is asked for when its rows are used up.
 * A cursor in the input says where to begin.
 */
export async function* eachRow(
  caller: Caller,
  operation: Operation,
  cursor: Cursor,
  input: unknown,
  options?: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  let page: unknown = input;
  while (page !== undefined) {
    const answer: unknown = await caller.call(operation, page, options);
    const { [cursor.items]: rows, [cursor.output]: next } = isRecord(answer) ? answer : {};
    if (Array.isArray(rows)) yield* rows;
    const isLast = typeof next !== 'string' || next === '';
    page = isLast ? undefined : { ...Object(input), [cursor.input]: next };
  }
}
