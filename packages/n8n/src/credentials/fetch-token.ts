import { getToken } from '@wecomkit/sdk/operations/base';
import { NetworkError, scrub } from '@wecomkit/sdk/errors';
import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { isRecord, readJson } from '../sdk.ts';

const { name, path } = getToken;

/**
 * Asks for an access token (path/91039).
 * @throws ApiError when WeCom refuses corp id and secret; its message holds neither
 */
export async function fetchToken(
  { helpers }: IHttpRequestHelper,
  { corpid, corpsecret, baseUrl }: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
  const answer = await readJson(
    await ask(helpers, String(baseUrl).replace(/\/+$/u, ''), {
      corpid: String(corpid).trim(),
      corpsecret: String(corpsecret).trim(),
    }),
    { operation: name },
  );
  const token = isRecord(answer) ? answer['access_token'] : undefined;
  if (typeof token === 'string') return { accessToken: token };
  throw new NetworkError(name, { mayHaveArrived: true, reason: 'the answer holds no token' });
}

async function ask(
  helpers: IHttpRequestHelper['helpers'],
  baseUrl: string,
  qs: IDataObject,
): Promise<Response> {
  try {
    const body: unknown = await helpers.httpRequest({
      method: 'GET',
      url: baseUrl + path,
      qs,
      encoding: 'text',
      timeout: 15_000,
    });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  } catch (thrown) {
    // n8n's error carries the address with the secret.
    const reason = scrub(thrown instanceof Error ? thrown.message : 'no answer');
    throw new NetworkError(name, { mayHaveArrived: false, reason });
  }
}
