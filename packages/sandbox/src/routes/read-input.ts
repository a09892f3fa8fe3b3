import type { FileField, Operation } from '@wecomkit/sdk/catalog';
import { type Call, note } from '../rules/call.ts';
import { undocumentedInput } from '../rules/policy.ts';
import { isObject, type JsonObject } from '../wire/json-object.ts';
import { readBody } from '../wire/read-body.ts';
import { readJson } from '../wire/read-json.ts';
import { readLeniently } from '../wire/read-leniently.ts';
import { type FilePart, namesFileOnlyExtended, readMultipart } from '../wire/read-multipart.ts';
import { refuse } from '../wire/refusal.ts';
import { chooseOperation, type Endpoint } from './endpoints.ts';
import type { Exchange } from './exchange.ts';

/** The largest JSON body that is read; WeCom's own limit is not published (40206, path/90313). */
const maxJsonBytes = 16 * 1024 * 1024;
/** What a multipart body may have around its file. */
const multipartFrame = 1024 * 1024;

/** How a body was read, for the answer and the journal. */
export interface Reading {
  /** As the journal shows it. */
  text: string;
  /** The files of a multipart body. */
  files: readonly FilePart[];
  /** The name of a file came only as `filename*`. */
  extendedNameOnly: boolean;
  /** Not JSON, or JSON whose members are of other types: errors then begin with a warning (path/90313). */
  isMistyped: boolean;
  /** The body was not read to its end. */
  isTooLarge: boolean;
}

export function emptyReading(): Reading {
  return { text: '', files: [], extendedNameOnly: false, isMistyped: false, isTooLarge: false };
}

const decoder = new TextDecoder();

/** Receives the body, so that the journal shows it whatever the service then says. A GET has none for WeCom. */
export async function receive(
  operation: Operation,
  { request, method }: Exchange,
  reading: Reading,
): Promise<void> {
  if (method === 'GET' || method === 'HEAD') return;
  const isUpload = operation.body === 'multipart';
  const bytes = await readBody(request, isUpload ? largestFile(operation) + multipartFrame : maxJsonBytes);
  reading.isTooLarge = bytes === undefined;
  if (!bytes) return;
  if (!isUpload) {
    reading.text = decoder.decode(bytes);
    return;
  }
  reading.files = await readMultipart(request.headers.get('content-type'), bytes);
  reading.extendedNameOnly = namesFileOnlyExtended(bytes);
  reading.text = reading.files.map(describeFile).join('\n');
}

function largestFile({ input }: Operation): number {
  const fields = Object.values(input.members).filter((field): field is FileField => field.kind === 'file');
  return Math.max(...fields.map((field) => field.maxBytes));
}

function describeFile({ name, filename, contentType, content }: FilePart): string {
  return `[part "${name}": ${filename}, ${contentType}, ${content.length} bytes]`;
}

/** Reads what was received into the call: its operation, its input, its files. */
export function readInput(call: Call, endpoint: Endpoint, exchange: Exchange, reading: Reading): void {
  const { method, body } = call.operation;
  if (body === 'multipart') {
    if (reading.isTooLarge) refuse(45001);
    call.files = reading.files;
    call.extendedNameOnly = reading.extendedNameOnly;
    call.input = lenientInput(call, {}, call.operation.query ?? [], reading);
  } else if (method === 'GET') {
    call.input = lenientInput(call, {}, Object.keys(exchange.query), reading);
  } else {
    readMessage(call, endpoint, exchange, reading);
  }
}

function readMessage(call: Call, endpoint: Endpoint, exchange: Exchange, reading: Reading): void {
  if (reading.isTooLarge) refuse(40206);
  const { body, isBroken } = readJson(reading.text);
  reading.isMistyped = isBroken;
  if (!isBroken && reading.text !== '') noteContentType(call, exchange);
  endpoint.coverage?.before?.(call);
  call.operation = chooseOperation(endpoint, body) ?? refuse(40008);
  call.summary = call.operation.title;
  // A GET has no body: something is missing whatever the call (path/90313).
  if (exchange.method === 'GET') refuse(undocumentedInput);
  call.input = lenientInput(call, body, call.operation.query ?? [], reading);
}

/**
 * Members that the declaration puts into the query are read from there; the key of a robot is not part of its message.
 * There everything is a text, so a number that comes as one is nothing to note.
 */
function lenientInput(
  call: Call,
  body: JsonObject,
  inQuery: readonly string[],
  reading: Reading,
): JsonObject {
  const named = inQuery.map((name) => [name, call.query[name]] as const);
  const all = { ...body, ...Object.fromEntries(named) };
  const { value, bent, mistyped } = readLeniently(call.operation.input, all);
  const bentInBody = bent.filter((path) => !inQuery.includes(path));
  if (bentInBody.length > 0) noteBent(call, bentInBody);
  if (mistyped.length > 0) noteMistyped(call, mistyped);
  call.mistyped = mistyped;
  reading.isMistyped ||= mistyped.length > 0;
  return isObject(value) ? value : {};
}

function noteContentType(call: Call, { request }: Exchange): void {
  const type = request.headers.get('content-type');
  if (type?.toLowerCase().includes('json')) return;
  const shown = type ?? '—';
  note(
    call,
    'lenient',
    `Read as JSON although Content-Type says: ${shown}`,
    `已按 JSON 读取，尽管 Content-Type 为：${shown}`,
  );
}

const shownPaths = 5;

function noteBent(call: Call, paths: readonly string[]): void {
  const shown = paths.slice(0, shownPaths).join(', ');
  note(call, 'lenient', `Read although of another type: ${shown}`, `类型不同，已按文档类型读取：${shown}`);
}

function noteMistyped(call: Call, paths: readonly string[]): void {
  const shown = paths.slice(0, shownPaths).join(', ');
  note(call, 'lenient', `Of another type, so counted as absent: ${shown}`, `类型不符，视为未填：${shown}`);
}
