import { fixtureCases } from '../../../packages/sdk/test/fixture-cases.ts';
import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { messageCodes } from '../../../packages/sandbox/src/rules/codes/message-codes.ts';
import { codesBelow } from './table-codes.ts';

/** One answer of a path that the cases written from WeCom's documents expect. */
interface ExpectedCode {
  readonly path: string;
  readonly errcode: number;
  readonly msgtype: unknown;
  /** About the token, not about the path. */
  readonly isAuth: boolean;
}

const expected: readonly ExpectedCode[] = ['contacts.fixtures.json', 'messages.fixtures.json']
  .flatMap((file) => fixtureCases(file))
  .flatMap(({ path, expect_errcode: errcode, request, reason }) => {
    if (errcode === undefined) return [];
    const msgtype = typeof request === 'object' ? request?.['msgtype'] : undefined;
    return [{ path, errcode, msgtype, isAuth: reason.startsWith('[auth]') }];
  });

const tokenPath = '/cgi-bin/gettoken';

/** What every call with a token may be answered because of the token or the caller's address. */
export const tokenCodes: readonly number[] = expected
  .filter(({ path, isAuth }) => isAuth && path !== tokenPath)
  .map(({ errcode }) => errcode);

/** What the cases expect of one operation. A path of several operations tells them apart by `msgtype`. */
export function fixtureCodes({ path, fixed }: Operation): readonly number[] {
  const own = expected.filter((one) => one.path === path && (!one.isAuth || path === tokenPath));
  const msgtype = fixed?.['msgtype'];
  if (msgtype === undefined) return own.map(({ errcode }) => errcode);
  return own.filter((one) => one.msgtype === msgtype || isOfEnvelope(one)).map(({ errcode }) => errcode);
}

/** A text says the least: what refuses it and is not about its content concerns every kind of message. */
function isOfEnvelope({ msgtype, errcode }: ExpectedCode): boolean {
  return msgtype === 'text' && !codesBelow(messageCodes, 'text').includes(errcode);
}
