import { Hono } from 'hono';
import { botMediaPrefix, encryptedMedia } from '../aibots/bot-media.ts';
import { responseOwner } from '../aibots/response-urls.ts';
import type { Call } from '../rules/call.ts';
import { exportedFile, exportPrefix } from '../rules/export/exported-file.ts';
import type { WrittenAnswer } from '../wire/answer.ts';
import { writeFile } from '../wire/file-answer.ts';
import type { World } from '../world.ts';
import { type Endpoint, listEndpoints } from './endpoints.ts';
import { type ApiEnv, type Exchange, readExchange } from './exchange.ts';
import { perform } from './perform.ts';
import { emptyReading, type Reading, receive } from './read-input.ts';
import { record } from './record.ts';
import { cutConnection, send } from './send.ts';
import { strike } from './strike.ts';

export type { ApiEnv } from './exchange.ts';

/**
 * WeCom's side of the sandbox: every path under `/cgi-bin/`, on any host. Paths that are declared behave as their
 * rules say; all others answer an error of the usual shape and are marked in the journal.
 */
export function createApi(world: World): Hono<ApiEnv> {
  const endpoints = listEndpoints();
  const api = new Hono<ApiEnv>();
  api.all('/cgi-bin/*', async (context) => {
    const exchange = readExchange(context, world.settings);
    const written = await serve(world, endpoints.get(exchange.path), exchange);
    return written ? send(context.env, written) : cutConnection(context.env);
  });
  // The id is the credential, as in the signed addresses of WeCom (path/94854).
  api.get(`${exportPrefix}:id`, (context) => {
    const file = exportedFile(world, context.req.param('id'));
    if (!file) return context.text('There is no such file, or it is older than two hours.', 404);
    return send(
      context.env,
      writeFile({ ...plainFile, content: file.content }, context.req.header('range') ?? null),
    );
  });
  api.get(`${botMediaPrefix}:id`, (context) => {
    const file = encryptedMedia(world, context.req.param('id'));
    if (!file) return context.text('There is no such file, or its address is older than five minutes.', 404);
    return send(context.env, writeFile(file, context.req.header('range') ?? null));
  });
  return api;
}

const plainFile = { filename: 'export.bin', contentType: 'application/octet-stream' };

/** The answer to a call, journal written; null when a fault cuts the connection. */
async function serve(
  world: World,
  endpoint: Endpoint | undefined,
  exchange: Exchange,
): Promise<WrittenAnswer | null> {
  const call = startCall(world, endpoint, exchange);
  const reading = emptyReading();
  const struck = await strike(call, world.faults.take(exchange.path, call.agentid));
  if (struck.goesOn && !(await isReceived(call, exchange, reading))) return null;
  const answered = struck.goesOn ? perform(call, endpoint, exchange, reading) : struck.written;
  const written = struck.goesOn && struck.cutAfter ? null : answered;
  record({ call, exchange, reading, written, isFault: !struck.goesOn });
  return written;
}

/** False when the client went away in the middle of its body; the journal then says so. */
async function isReceived(call: Call, exchange: Exchange, reading: Reading): Promise<boolean> {
  try {
    await receive(call.operation, exchange, reading);
    return true;
  } catch (error) {
    if (!exchange.request.signal.aborted) throw error;
    const en = 'The client went away before its body was complete.';
    call.summary = { en, zh: '客户端在请求体发送完之前断开了连接。' };
    record({ call, exchange, reading, written: null, isFault: false });
    return false;
  }
}

function startCall(world: World, endpoint: Endpoint | undefined, exchange: Exchange): Call {
  const { query, address, origin, request, path } = exchange;
  const token = world.state.tokens.get(query['access_token'] ?? '');
  const owner = responseOwner(world, exchange);
  const operation = endpoint?.operations[0] ?? undeclared(path);
  return {
    world,
    operation,
    query,
    address,
    origin,
    range: request.headers.get('range'),
    mistyped: [],
    isConsole: false,
    input: {},
    files: [],
    extendedNameOnly: false,
    corpid: token?.corpid ?? owner?.corpid ?? null,
    agentid: token?.agentid ?? null,
    aibotid: owner?.aibotid,
    application: undefined,
    summary: firstSummary(endpoint, operation),
    notes: [],
  };
}

/** Where a path serves several operations, only its body tells which one is meant. */
function firstSummary(endpoint: Endpoint | undefined, operation: Call['operation']): Call['summary'] {
  if ((endpoint?.operations.length ?? 0) < 2) return operation.title;
  const name = operation.path.replace('/cgi-bin/', '');
  return { en: name, zh: name };
}

/** In place of a declaration, for paths that have none. */
function undeclared(path: string): Call['operation'] {
  const nothing = { kind: 'object', label: { en: path, zh: path }, members: {} } as const;
  return {
    name: path,
    title: { en: path, zh: path },
    doc: 0,
    method: 'POST',
    path,
    credential: 'none',
    input: nothing,
    output: nothing,
    quota: 'base',
    retry: 'once',
    example: {},
  };
}
