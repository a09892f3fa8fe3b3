import { NetworkError, isWeComError, scrub } from '@wecomkit/sdk/errors';
import type {
  IAdditionalCredentialOptions,
  ICredentialDataDecryptedObject,
  IHttpRequestOptions,
} from 'n8n-workflow';
import { isRecord, type WireRequest } from '@wecomkit/sdk/host';
import type { Connection } from './connection.ts';

/** Milliseconds; files take longer. */
const timeouts = { json: 20_000, file: 120_000 };

/**
 * Sends one request through n8n, which adds the credential, and gives the answer as a `Response`.
 * @param renewToken throws the stored token away first, and stores the new one
 * @throws WeComError; never n8n's own error, which carries the address with the token
 */
export async function exchange(
  connection: Connection,
  request: WireRequest,
  operation: string,
  renewToken: boolean,
): Promise<Response> {
  const { context, credentialType } = connection;
  const options = toOptions(connection, request);
  try {
    const additional = renewToken ? await withoutToken(connection) : undefined;
    const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
      context,
      credentialType,
      options,
      additional,
    );
    return toResponse(answer);
  } catch (thrown) {
    throw toWeComError(thrown, operation);
  }
}

function toOptions({ baseUrl }: Connection, { method, path, query, body }: WireRequest): IHttpRequestOptions {
  const isFile = body?.content instanceof FormData;
  return {
    method,
    url: baseUrl + path,
    qs: { ...query },
    ...(body?.type === undefined ? {} : { headers: { 'content-type': body.type } }),
    ...(body === undefined ? {} : { body: body.content }),
    encoding: 'arraybuffer',
    returnFullResponse: true,
    ignoreHttpStatusErrors: true,
    timeout: timeouts[isFile ? 'file' : 'json'],
  };
}

/** An empty token makes n8n fetch a new one and store it with the credential. */
async function withoutToken({ context, credentialType }: Connection): Promise<IAdditionalCredentialOptions> {
  const stored = context.getNode().credentials?.[credentialType];
  const credential = await context.getCredentials<ICredentialDataDecryptedObject>(credentialType);
  return {
    credentialsDecrypted: {
      id: stored?.id ?? '',
      name: stored?.name ?? '',
      type: credentialType,
      data: { ...credential, accessToken: '' },
    },
  };
}

function toResponse(answer: unknown): Response {
  const { body, headers, statusCode } = isRecord(answer) ? answer : {};
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : undefined;
  const given = isRecord(headers) ? headers : {};
  const texts = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
  // These bytes are not packed any more.
  const kept = texts.filter(([name]) => !/^(?:content-encoding|transfer-encoding)$/iu.test(name));
  return new Response(bytes, { status: typeof statusCode === 'number' ? statusCode : 200, headers: kept });
}

const neverSent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/u;

/** A refusal of `gettoken` comes wrapped in n8n's error. Everything else is a connection that failed. */
function toWeComError(thrown: unknown, operation: string): Error {
  const inner = causes(thrown).find((cause) => isWeComError(cause));
  if (inner) return inner;
  const code = causes(thrown).map(codeOf).find(Boolean);
  const message = thrown instanceof Error ? thrown.message : '';
  const reason = scrub([code, message].filter(Boolean).join(': '));
  return new NetworkError(operation, { mayHaveArrived: !neverSent.test(reason), reason });
}

function causes(thrown: unknown, depth: number = 0): readonly unknown[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  return [thrown, ...causes(thrown.cause, depth + 1)];
}

function codeOf(thrown: unknown): string | undefined {
  if (!isRecord(thrown)) return undefined;
  return typeof thrown['code'] === 'string' ? thrown['code'] : undefined;
}
