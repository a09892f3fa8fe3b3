import { getToken } from '@wecomkit/sdk/operations/base';
import { describe, isWeComError, NetworkError, scrub } from '@wecomkit/sdk/errors';
import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { isRecord, readJson } from '@wecomkit/sdk/host';
import { baseUrlOf } from './base-url.ts';

const { name, path } = getToken;

/**
 * Asks for an access token (path/91039).
 * @throws Error whose message people read when they test a credential, with the WeComError as its cause: of an error
 *   with a code n8n shows the code alone
 */
export async function fetchToken(
  { helpers }: IHttpRequestHelper,
  credential: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
  const accessToken = await readToken(helpers, credential).catch((cause: unknown): never => {
    throw new Error(isWeComError(cause) ? describe(cause, 'en') : 'WeCom: no token', { cause });
  });
  return { accessToken };
}

async function readToken(
  helpers: IHttpRequestHelper['helpers'],
  { corpid, corpsecret, baseUrl }: ICredentialDataDecryptedObject,
): Promise<string> {
  const qs = { corpid: String(corpid).trim(), corpsecret: String(corpsecret).trim() };
  const response = await ask(helpers, baseUrlOf(baseUrl), qs);
  const answer = await readJson(response, { operation: name });
  const token = isRecord(answer) ? answer['access_token'] : undefined;
  if (typeof token === 'string') return token;
  throw new NetworkError(name, { mayHaveArrived: true, reason: 'the answer holds no token' });
}

async function ask(
  helpers: IHttpRequestHelper['helpers'],
  baseUrl: string,
  qs: IDataObject,
): Promise<Response> {
  const url = baseUrl + path;
  const asked = helpers.httpRequest({ method: 'GET', url, qs, encoding: 'text', timeout: 15_000 });
  const body: unknown = await asked.catch(noAnswer);
  return new Response(typeof body === 'string' ? body : JSON.stringify(body));
}

/** n8n's own error carries the address with the secret. */
function noAnswer(thrown: unknown): never {
  const reason = scrub(thrown instanceof Error ? thrown.message : 'no answer');
  throw new NetworkError(name, { mayHaveArrived: false, reason });
}
