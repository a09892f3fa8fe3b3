import { expect, test } from 'vitest';
import { ApiError, RateLimitError, apiError } from './api-error.ts';
import { isWeComError } from './wecom-error.ts';

const answer = {
  errcode: 60020,
  errmsg:
    'not allow to access from your ip, hint: [1650959319156053778662262], from ip: 203.0.113.9, more info at https://open.work.weixin.qq.com/devtool/query?e=60020',
};

test('an answer becomes an error with all that is needed to react', () => {
  const error = apiError({ operation: 'message.sendText', ...answer, answer, doc: 90236 });
  expect(error).toBeInstanceOf(ApiError);
  expect(error).not.toBeInstanceOf(RateLimitError);
  expect(isWeComError(error)).toBe(true);
  expect(error).toMatchObject({
    name: 'ApiError',
    code: 'api',
    operation: 'message.sendText',
    errcode: 60020,
    errmsg: answer.errmsg,
    hint: '1650959319156053778662262',
    fromIp: '203.0.113.9',
    category: 'permission',
    retryable: 'no',
    help: 'https://open.work.weixin.qq.com/devtool/query?e=60020',
    doc: 90236,
  });
  expect(error.answer).toBe(answer);
  expect(error.message).toBe(
    'message.sendText: errcode 60020, not allow to access from your ip (from ip 203.0.113.9, hint 1650959319156053778662262, path/90236)',
  );
});

test.each([
  [45009, 60_000],
  [45033, 1000],
  [45035, 1000],
  [45036, 60_000],
])('%i is a rate limit with a pause of %i ms', (errcode, retryAfterMs) => {
  const error = apiError({
    operation: 'message.sendText',
    errcode,
    errmsg: 'x',
    answer: {},
    quota: 'app-message',
  });
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({
    code: 'rate_limit',
    retryAfterMs,
    quota: 'app-message',
    retryable: 'backoff',
  });
});

test('a limit that waiting does not cure is an ordinary error', () => {
  expect(apiError({ operation: undefined, errcode: 40128, errmsg: '', answer: {} }).code).toBe('api');
});

test('the caller may know better than the table whether a retry helps', () => {
  const failure = { operation: 'gettoken', errcode: 40001, errmsg: 'invalid credential', answer: {} };
  expect(apiError(failure).retryable).toBe('after_refresh');
  expect(apiError({ ...failure, retryable: 'no' }).retryable).toBe('no');
});

test('the message holds no URL with a query and no secret', () => {
  const errmsg = 'bad https://qyapi.weixin.qq.com/x?access_token=tOkEn123 key=tOkEn123';
  const { message } = apiError({ operation: 'call', errcode: 1, errmsg, answer: {} });
  expect(message).not.toContain('tOkEn123');
});
