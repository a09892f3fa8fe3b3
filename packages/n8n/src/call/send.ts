import { ApiError } from '@wecomkit/sdk/errors';
import { sleep } from 'n8n-workflow';
import { Retries, type WireRequest } from '@wecomkit/sdk/host';
import type { Connection } from './connection.ts';
import { exchange } from './exchange.ts';

export interface Sending<Answer> {
  readonly request: WireRequest;
  /** For error messages. */
  readonly operation: string;
  /** Doing it twice is harmless. Others are repeated only when WeCom said that it did nothing. */
  readonly isRepeatable: boolean;
  readonly read: (response: Response) => Promise<Answer>;
}

/** A workflow does not wait long by itself: n8n has "Retry On Fail" for that. */
const retry = { attempts: 3, waitMs: 5000 };

/**
 * Sends a request; a refused token is fetched anew once, a busy service is asked again after a moment.
 * @throws WeComError
 */
export async function send<Answer>(connection: Connection, sending: Sending<Answer>): Promise<Answer> {
  const retries = new Retries(retry, sending.isRepeatable);
  let renewed = false;
  let renewToken = false;
  for (;;) {
    const attempt: Attempt<Answer> = await attemptOnce(connection, sending, renewToken);
    if ('answer' in attempt) return attempt.answer;
    renewToken = !renewed && isTokenRefusal(connection, attempt.error);
    renewed ||= renewToken;
    if (renewToken) continue;
    const wait = retries.next(attempt.error, Math.random);
    if (wait === undefined) throw attempt.error;
    await sleep(wait);
  }
}

type Attempt<Answer> = { readonly answer: Answer } | { readonly error: unknown };

async function attemptOnce<Answer>(
  connection: Connection,
  { request, operation, read }: Sending<Answer>,
  renewToken: boolean,
): Promise<Attempt<Answer>> {
  try {
    return { answer: await read(await exchange(connection, request, operation, renewToken)) };
  } catch (error) {
    return { error };
  }
}

/** 40001 in a business call is an older server's word for a token that was replaced (path/90313). */
function isTokenRefusal({ credentialType }: Connection, error: unknown): boolean {
  if (credentialType !== 'weComApi' || !(error instanceof ApiError)) return false;
  return error.operation !== 'base.getToken' && [40014, 42001, 41001, 40001].includes(error.errcode);
}
