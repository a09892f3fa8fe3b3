import { apiError, NetworkError } from '../errors/index.ts';
import type { DownloadedFile } from '../files.ts';
import { isRecord } from '../validate/context.ts';

/** What an error needs to know of the call that failed. */
export interface Asked {
  readonly operation: string;
  readonly doc?: number | undefined;
  readonly quota?: string | undefined;
}

/** Reads a JSON answer. A code other than 0 is an error whatever the HTTP status says (path/90664). */
export async function readJson(response: Response, asked: Asked): Promise<unknown> {
  const text = await response.text();
  const answer = parse(text);
  if (!isRecord(answer)) throw unreadable(response, asked);
  throwRefusal(answer, asked);
  if (!response.ok) throw unreadable(response, asked);
  return answer;
}

/** Reads a download; a refusal comes as JSON with the same status (path/90254). */
export async function readFile(response: Response, asked: Asked): Promise<DownloadedFile> {
  const { headers } = response;
  const disposition = headers.get('content-disposition');
  const errorCode = headers.get('error-code');
  const refused = errorCode !== null && errorCode !== '0';
  if (refused || (disposition === null && /json|text/u.test(headers.get('content-type') ?? ''))) {
    await readJson(response, asked);
    throw unreadable(response, asked);
  }
  if (!response.ok || !response.body) throw unreadable(response, asked);
  const size = headers.get('content-length');
  return {
    filename: disposition === null ? undefined : filenameOf(disposition),
    contentType: headers.get('content-type') ?? undefined,
    size: size === null ? undefined : Number(size),
    stream: response.body,
    bytes: async () => new Uint8Array(await response.arrayBuffer()),
  };
}

function throwRefusal(answer: Readonly<Record<string, unknown>>, { operation, doc, quota }: Asked): void {
  const { errcode, errmsg } = answer;
  // Some calls leave the code out when they succeed.
  if (errcode === undefined || errcode === 0) return;
  throw apiError({
    operation,
    errcode: Number(errcode),
    errmsg: typeof errmsg === 'string' ? errmsg : '',
    answer,
    doc,
    quota,
    // Right after a new secret 40001 is final; in a business call older servers mean a token that was replaced.
    ...(errcode === 40001 && operation === 'base.getToken' ? { retryable: 'no' as const } : {}),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A proxy's page, a cut answer: somebody else than WeCom spoke, and what became of the request is not known. */
function unreadable(response: Response, { operation }: Asked): NetworkError {
  return new NetworkError(operation, {
    mayHaveArrived: true,
    reason: `HTTP ${response.status}, not an answer of WeCom`,
  });
}

/** Names come as raw UTF-8 (read as Latin-1 by HTTP), percent-encoded, or in `filename*`. */
export function filenameOf(disposition: string): string | undefined {
  const extended = /filename\*=(?:utf-8)?''([^;]+)/iu.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"|filename=([^;\s]+)/iu.exec(disposition);
  const name = extended ?? plain?.[1] ?? plain?.[2];
  return name === undefined ? undefined : decodeName(name);
}

function decodeName(name: string): string {
  try {
    const isLatin1 = /[\u0080-\u00ff]/u.test(name) && !/[\u0100-\uffff]/u.test(name);
    if (isLatin1)
      return new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from(name, (char) => char.charCodeAt(0)),
      );
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
