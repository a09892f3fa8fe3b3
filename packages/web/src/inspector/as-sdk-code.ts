import type { JournalEntry, WireText } from '@wecomkit/sandbox/control';
import type { Field, Operation } from '@wecomkit/sdk/catalog';
import { isRecord, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { literal } from './literal.ts';

/**
 * The call as it is written with the SDK. `operations`: what the SDK declares; a call that it does not declare
 * goes through `wecom.call`.
 */
export function asSdkCode(entry: JournalEntry, request: WireText, operations: readonly Operation[]): string {
  const body = readBody(request.body);
  // The address of the answer is the whole credential, and came with the message (path/101138).
  if (entry.path === '/cgi-bin/aibot/response')
    return `await respondByUrl(message.response_url, ${literal(body)});`;
  const operation = operations.find((each) => isCalled(each, entry, body));
  if (operation === undefined) return undeclared(entry, request, body);
  const [family, method] = operation.name.split('.');
  const input = inputOf(operation, request, body);
  const written = Object.keys(input).length === 0 ? '' : literal(input);
  return family === 'webhook'
    ? `await bot.${method}(${written});`
    : `await wecom.${family}.${method}(${written});`;
}

function readBody(body: string): WireRecord {
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Path, method and what the operation fixes (`msgtype`) are those of the call. */
function isCalled(operation: Operation, entry: JournalEntry, body: WireRecord): boolean {
  const fixed = Object.entries(operation.fixed ?? {});
  return (
    operation.path === entry.path &&
    operation.method === entry.method &&
    fixed.every(([name, value]) => text(body[name]) === String(value))
  );
}

function inputOf(operation: Operation, request: WireText, body: WireRecord): WireRecord {
  const sent: WireRecord = { ...request.query, ...body };
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(operation.input.members)) {
    // The client fills these from its own connection.
    if (field.fromConnection === true) continue;
    if (field.kind === 'file') input[name] = { filename: fileLine(request.body), content: '…' };
    else if (sent[name] !== undefined) input[name] = unpacked(field, sent[name]);
  }
  return input;
}

/** `a|b` becomes an array, which is how people write several receivers. */
function unpacked(field: Field, value: unknown): unknown {
  if (field.kind !== 'ids' || typeof value !== 'string' || value === '@all') return value;
  return value
    .split('|')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function fileLine(body: string): string {
  return /filename="?([^"\s;]+)"?/.exec(body)?.[1] ?? 'file';
}

/** The token travels by itself. */
function undeclared(entry: JournalEntry, request: WireText, body: WireRecord): string {
  const query = Object.fromEntries(Object.entries(request.query).filter(([name]) => name !== 'access_token'));
  const rest = {
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(Object.keys(body).length === 0 ? {} : { json: body }),
  };
  const last = Object.keys(rest).length === 0 ? '' : `, ${literal(rest)}`;
  return `await wecom.call(${literal(entry.method)}, ${literal(entry.path)}${last});`;
}
