import {
  NodeHelpers,
  type IAdditionalCredentialOptions,
  type IBinaryData,
  type ICredentialDataDecryptedObject,
  type ICredentialType,
  type IDataObject,
  type IExecuteFunctions,
  type IHttpRequestHelper,
  type IHttpRequestOptions,
  type INode,
  type INodeExecutionData,
  type INodeParameters,
  type INodeType,
} from 'n8n-workflow';
import { WeComApi } from '../credentials/WeComApi.credentials.ts';
import { WeComCallbackApi } from '../credentials/WeComCallbackApi.credentials.ts';
import { WeComRobotApi } from '../credentials/WeComRobotApi.credentials.ts';

/** Stored credentials by type; the token that is fetched is stored back, as n8n does. */
export type StoredCredentials = Record<string, ICredentialDataDecryptedObject>;

export interface FakeNodeOptions {
  readonly type: INodeType;
  readonly parameters: INodeParameters;
  readonly credentials: StoredCredentials;
  readonly items?: readonly INodeExecutionData[];
  readonly continueOnFail?: boolean;
}

const credentialClasses: readonly ICredentialType[] = [
  new WeComApi(),
  new WeComRobotApi(),
  new WeComCallbackApi(),
];

type Named<Name extends keyof IExecuteFunctions> = Pick<IExecuteFunctions, Name>;

/** What every kind of context has: the node, its parameters with their defaults, its credentials, and HTTP. */
export interface FakeBase extends Named<'getNode' | 'getExecutionId' | 'getInstanceBaseUrl'> {
  readonly getCredentials: (name: string) => Promise<ICredentialDataDecryptedObject>;
  readonly getNodeParameter: (name: string, itemIndex: number, fallback?: unknown) => unknown;
  readonly helpers: {
    readonly httpRequest: (options: IHttpRequestOptions) => Promise<unknown>;
    readonly httpRequestWithAuthentication: (
      name: string,
      options: IHttpRequestOptions,
      additional?: IAdditionalCredentialOptions,
    ) => Promise<unknown>;
    readonly prepareBinaryData: (data: Buffer, fileName?: string, mimeType?: string) => Promise<IBinaryData>;
  };
}

export function fakeBase({ type, parameters, credentials }: FakeNodeOptions): FakeBase {
  const node = fakeNode(type, parameters, Object.keys(credentials));
  return {
    getNode: () => node,
    getCredentials: async (name: string) => {
      const stored = credentials[name];
      if (!stored) throw new Error(`The node has no credential of the type ${name}`);
      return { ...stored };
    },
    getNodeParameter: (name: string, _itemIndex: number, fallback?: unknown) => {
      const value = node.parameters[name];
      if (value === undefined && fallback === undefined) throw new Error(`There is no parameter ${name}`);
      return value ?? fallback;
    },
    getExecutionId: () => '17',
    getInstanceBaseUrl: () => 'http://127.0.0.1:5678/',
    helpers: {
      httpRequest,
      httpRequestWithAuthentication: (
        name: string,
        options: IHttpRequestOptions,
        additional?: IAdditionalCredentialOptions,
      ) => authenticated(credentials, name, options, additional),
      prepareBinaryData: async (data: Buffer, fileName?: string, mimeType?: string) =>
        ({ data: data.toString('base64'), fileName, mimeType }) as IBinaryData,
    },
  };
}

function fakeNode(type: INodeType, given: INodeParameters, credentialNames: readonly string[]): INode {
  const { description } = type;
  const node: INode = {
    id: '7d1c3c1e-5f0a-4d4e-9d55-0a7b4c1d2e3f',
    name: description.displayName,
    type: `@wecomkit/n8n-nodes-wecom.${description.name}`,
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
    credentials: Object.fromEntries(credentialNames.map((name) => [name, { id: '1', name }])),
  };
  const filled = NodeHelpers.getNodeParameters(description.properties, given, true, false, node, description);
  node.parameters = filled ?? {};
  return node;
}

/** A context of `execute`; each item of the result is seen by the caller of `execute` itself. */
export function fakeExecution(
  options: FakeNodeOptions,
): IExecuteFunctions & { readonly responses: unknown[] } {
  const { items = [{ json: {} } as INodeExecutionData], continueOnFail = false } = options;
  const base = fakeBase(options);
  const binaryAt = (itemIndex: number, field: string): IBinaryData => {
    const found = items[itemIndex]?.binary?.[field];
    if (!found) throw new Error(`The item has no binary field ${field}`);
    return found;
  };
  const responses: unknown[] = [];
  const context = {
    ...base,
    responses,
    getInputData: () => [...items],
    continueOnFail: () => continueOnFail,
    sendResponse: (response: unknown) => responses.push(response),
    helpers: {
      ...base.helpers,
      assertBinaryData: binaryAt,
      getBinaryDataBuffer: async (itemIndex: number, field: string) =>
        Buffer.from(binaryAt(itemIndex, field).data, 'base64'),
    },
  };
  return context as object as IExecuteFunctions & { readonly responses: unknown[] };
}

/** As n8n does it: an empty token is fetched and stored, then the credential is added to the request. */
async function authenticated(
  stored: StoredCredentials,
  name: string,
  options: IHttpRequestOptions,
  additional?: IAdditionalCredentialOptions,
): Promise<unknown> {
  const type = credentialClasses.find((credential) => credential.name === name);
  const data = additional?.credentialsDecrypted?.data ?? { ...stored[name] };
  if (type?.preAuthentication && data['accessToken'] === '') {
    const helper = { helpers: { httpRequest } } as IHttpRequestHelper;
    Object.assign(data, await type.preAuthentication.call(helper, data));
    stored[name] = { ...data };
  }
  return httpRequest(await addCredential(type, data, options));
}

async function addCredential(
  type: ICredentialType | undefined,
  data: ICredentialDataDecryptedObject,
  options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
  if (typeof type?.authenticate === 'function') return type.authenticate(data, options);
  const qs = Object.entries(type?.authenticate?.properties.qs ?? {}).map(([name, expression]) => [
    name,
    String(expression).replace(/^=\{\{\$credentials\.(\w+)\}\}$/u, (_, member: string) =>
      String(data[member]),
    ),
  ]);
  return { ...options, qs: { ...options.qs, ...Object.fromEntries(qs) } };
}

async function httpRequest(options: IHttpRequestOptions): Promise<unknown> {
  const url = new URL((options.baseURL ?? '') + options.url);
  for (const [name, value] of Object.entries(options.qs ?? {})) url.searchParams.append(name, String(value));
  const response = await fetch(url, {
    method: options.method ?? 'GET',
    headers: { ...jsonHeader(options.body), ...(options.headers as Record<string, string>) },
    ...(options.body === undefined ? {} : { body: toBody(options.body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = options.encoding === 'arraybuffer' ? bytes : toValue(bytes.toString(), options.encoding);
  if (!options.returnFullResponse) return body;
  return { body, headers: Object.fromEntries(response.headers), statusCode: response.status };
}

function jsonHeader(body: unknown): Record<string, string> {
  const isPlain = typeof body === 'object' && !(body instanceof FormData);
  return isPlain ? { 'content-type': 'application/json' } : {};
}

function toBody(body: unknown): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}

function toValue(text: string, encoding: string | undefined): unknown {
  return encoding === 'text' ? text : (JSON.parse(text) as IDataObject);
}
