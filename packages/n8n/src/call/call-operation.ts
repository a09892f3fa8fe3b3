import type { Operation } from '@wecomkit/sdk/catalog';
import { SplitError } from '@wecomkit/sdk/errors';
import {
  fit,
  isRepeatable,
  prepare,
  readFile,
  readJson,
  toRequest,
  type WireRequest,
} from '@wecomkit/sdk/host';
import type { Connection } from './connection.ts';
import { send } from './send.ts';

/** What becomes of a text that is too long. */
export type Overflow = 'error' | 'truncate' | 'split';

/**
 * Checks an input, sends it and gives the answer; for a text that was split the answer to the first part, with all
 * of them under `parts`.
 * @throws InputError when a documented limit is broken, other WeComErrors when the call fails
 */
export async function callOperation(
  connection: Connection,
  operation: Operation,
  input: unknown,
  overflow: Overflow = 'error',
): Promise<unknown> {
  const parts = fit(operation, input, overflow);
  const members = parts.map((part) => prepare(operation, part, connection.defaults, overflow));
  const answers: unknown[] = [];
  const failed = (cause: unknown): never => {
    if (answers.length === 0) throw cause;
    throw new SplitError(operation.name, { cause, sent: answers, total: members.length });
  };
  for (const part of members) answers.push(await callOnce(connection, operation, part).catch(failed));
  return answers.length === 1 ? answers[0] : { ...Object(answers[0]), parts: answers };
}

function callOnce(
  connection: Connection,
  operation: Operation,
  members: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const asked = { operation: operation.name, doc: operation.doc, quota: operation.quota };
  return send<unknown>(connection, {
    request: withoutKey(toRequest(operation, members)),
    operation: operation.name,
    isRepeatable: isRepeatable(operation.retry, members),
    read: (response) => (operation.answersFile ? readFile(response, asked) : readJson(response, asked)),
  });
}

/** The key of a robot is added by its credential. */
function withoutKey(request: WireRequest): WireRequest {
  const query = Object.entries(request.query).filter(([name]) => name !== 'key');
  return { ...request, query: Object.fromEntries(query) };
}
