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
    if (!served) {
      response.writeHead(404).end();
      return;
    }
    const shim = shimOf(response);
    const body = await parseBody(raw, request.headers['content-type'] ?? '');
    if (request.method === 'POST' && isCustomForm(served) && !isMultipart(body)) {
      response.writeHead(415).end();
      return;
    }
    const context = webhookContext(served, {
      request,
      raw,
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

interface Visit {
  readonly request: IncomingMessage;
  readonly raw: Buffer;
  readonly body: unknown;
  readonly response: ReturnType<typeof shimOf>;
  readonly stored: IDataObject;
  readonly log: string[];
  readonly url: string;
}

function webhookContext(served: ServedNode, visit: Visit): IWebhookFunctions {
  const { request, raw, body, response, stored, log, url } = visit;
  const base = fakeBase(served);
  const note = (message: string): number => log.push(message);
  const context = {
    ...base,
    logger: { warn: note, info: note, debug: note, error: note },
    getNodeParameter: (name: string, fallback?: unknown) => base.getNodeParameter(name, 0, fallback),
    getRequestObject: () => ({ url: request.url, method: request.method, rawBody: raw }),
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

async function parseBody(raw: Buffer, type: string): Promise<unknown> {
  if (type.includes('json')) return JSON.parse(raw.toString() || '{}') as unknown;
  if (type.includes('urlencoded')) return Object.fromEntries(new URLSearchParams(raw.toString()));
  if (!type.includes('multipart')) return undefined;
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  return { data: Object.fromEntries(form), files: {} };
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
