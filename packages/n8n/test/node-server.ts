import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeExecutionData, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { fakeBase, type FakeNodeOptions } from './fake-node.ts';

/** A node that is reached by HTTP, as n8n serves it. */
export interface ServedNode extends FakeNodeOptions {
  /** What the node noted while it executed. */
  readonly context?: Record<string, unknown>;
}

export interface NodeServer extends AsyncDisposable {
  readonly url: string;
  /** Items with which executions were started or resumed, by path. */
  readonly started: { readonly path: string; readonly items: readonly INodeExecutionData[] }[];
  readonly log: string[];
  /** Resolves when every request was dealt with, also what a node does after it answered. */
  settled(): Promise<void>;
}

/**
 * Serves nodes under paths, with n8n's ways of answering: the response object, or what `webhook` returns.
 * `serve` is asked anew for each request.
 */
export async function serveNodes(serve: (path: string) => ServedNode | undefined): Promise<NodeServer> {
  const started: NodeServer['started'] = [];
  const log: string[] = [];
  const stored: IDataObject = {};
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const raw = Buffer.concat(chunks);
    const path = new URL(request.url ?? '/', 'http://n8n').pathname;
    const served = serve(path);
    if (!served) return refuse(response, 404);
    const shim = shimOf(response);
    const read = await readBody(served, request, raw);
    if (read === undefined) return refuse(response, 422);
    const { body } = read;
    if (request.method === 'POST' && isCustomForm(served) && !isMultipart(body)) return refuse(response, 415);
    const context = webhookContext(served, {
      request,
      body,
      response: shim,
      stored,
      log,
      url: address(),
    });
    const result = await (served.type as Required<INodeType>).webhook.call(context);
    if (result.workflowData) started.push({ path, items: result.workflowData[0] ?? [] });
    if (result.noWebhookResponse || response.writableEnded) return;
    shim.send(result.webhookResponse ?? '');
  };
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = handle(request, response).catch((error: unknown) => {
      log.push(`failed: ${String(error)}`);
      if (!response.writableEnded) response.writeHead(500).end();
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address(),
    started,
    log,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

interface Visit {
  readonly request: IncomingMessage;
  readonly body: unknown;
  readonly response: ReturnType<typeof shimOf>;
  readonly stored: IDataObject;
  readonly log: string[];
  readonly url: string;
}

function webhookContext(served: ServedNode, visit: Visit): IWebhookFunctions {
  const { request, body, response, stored, log, url } = visit;
  const base = fakeBase(served);
  const note = (message: string): number => log.push(message);
  const context = {
    ...base,
    logger: { warn: note, info: note, debug: note, error: note },
    getNodeParameter: (name: string, fallback?: unknown) => base.getNodeParameter(name, 0, fallback),
    getRequestObject: () => request,
    getResponseObject: () => response,
    getBodyData: () => body,
    getQueryData: () => Object.fromEntries(new URL(request.url ?? '/', url).searchParams),
    getWebhookName: () =>
      served.type.description.group.includes('trigger') && request.method === 'GET' ? 'setup' : 'default',
    getWorkflowStaticData: () => stored,
    evaluateExpression: (expression: string) =>
      expression.includes('resumeUrl') ? `${url}/webhook-waiting/none` : served.context?.['asked'],
  };
  return context as object as IWebhookFunctions;
}

/** Nodes of the first version with this parameter get a body that n8n has not read. */
function readsItself(served: ServedNode): boolean {
  const { parameters, typeVersion } = fakeBase(served).getNode();
  const { options } = parameters;
  return typeVersion === 1 && typeof options === 'object' && options !== null && 'binaryData' in options;
}

/** What n8n makes of the body before the node gets it; undefined when it refuses it. */
async function readBody(
  served: ServedNode,
  request: IncomingMessage,
  raw: Buffer,
): Promise<{ readonly body: unknown } | undefined> {
  const readRawBody = async (): Promise<void> => void Object.assign(request, { rawBody: raw });
  Object.assign(request, { readRawBody });
  if (readsItself(served)) return { body: undefined };
  await readRawBody();
  return parseBody(raw, request.headers['content-type'] ?? '');
}

/** The body as n8n reads it by its type; undefined when it is not what the type says. */
async function parseBody(raw: Buffer, type: string): Promise<{ readonly body: unknown } | undefined> {
  const text = raw.toString();
  if (type.includes('urlencoded')) return { body: Object.fromEntries(new URLSearchParams(text)) };
  if (type.includes('multipart')) {
    const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
    return { body: { data: Object.fromEntries(form), files: {} } };
  }
  if (/\/xml/u.test(type) && !text.startsWith('<')) return undefined;
  if (!type.includes('json')) return { body: undefined };
  try {
    return { body: JSON.parse(text || '{}') as unknown };
  } catch {
    return undefined;
  }
}

/** n8n takes nothing else than a multipart form for these. */
function isCustomForm({ parameters }: ServedNode): boolean {
  return parameters['responseType'] === 'customForm';
}

function isMultipart(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'files' in body;
}

/** As much of a response object as nodes use. */
function shimOf(response: ServerResponse) {
  const shim = {
    status: (code: number) => {
      response.statusCode = code;
      return shim;
    },
    type: (value: string) => shim.set('content-type', value),
    set: (name: string, value: string) => {
      response.setHeader(name, value);
      return shim;
    },
    json: (value: unknown) => shim.set('content-type', 'application/json').send(JSON.stringify(value)),
    send: (value: unknown): void => {
      response.end(typeof value === 'string' ? value : JSON.stringify(value));
    },
  };
  return shim;
}
