import type { Operation } from '@wecomkit/sdk/catalog';
import { isRecord } from '@wecomkit/sdk/host';
import { callOperation } from './call-operation.ts';
import type { Connection } from './connection.ts';

/** Rows a page: the most that `user/list_id` gives (path/96067). */
const pageSize = 10_000;

/**
 * Walks through the pages of a list and gives one answer that holds all rows.
 * @param limit stops as soon as there are so many rows
 */
export async function callPages(
  connection: Connection,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<unknown> {
  const { cursor } = operation;
  if (cursor === undefined) return callOperation(connection, operation, input);
  const rows: unknown[] = [];
  let page: unknown;
  do {
    const asked = { ...input, limit: Math.min(pageSize, limit - rows.length), [cursor.input]: page };
    const answer = await callOperation(connection, operation, asked);
    const found = isRecord(answer) ? answer[cursor.items] : undefined;
    if (Array.isArray(found)) rows.push(...found);
    page = isRecord(answer) ? answer[cursor.output] : undefined;
  } while (typeof page === 'string' && page !== '' && rows.length < limit);
  return { [cursor.items]: rows };
}
