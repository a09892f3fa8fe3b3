import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { AiBotConnectionError } from '../aibot/connection/connection-error.ts';
import { SourceAddressError } from '../callback/source/source-address-error.ts';
import { UnsentReplyError } from '../callback/unsent-reply-error.ts';
import { JobError } from '../client/jobs/job-error.ts';
import { apiError } from './api-error.ts';
import { CardError } from './card-error.ts';
import { CallbackError } from './callback-error.ts';
import { CredentialError } from './credential-error.ts';
import { describe } from './describe.ts';
import { inputError } from './describe-issue.ts';
import { NetworkError } from './network-error.ts';
import { PartialDeliveryError } from './partial-delivery-error.ts';
import { SplitError } from './split-error.ts';
import { TimeoutError } from './timeout-error.ts';
import type { WeComError } from './wecom-error.ts';

const operation = 'message.sendText';
const secret = 'tOkEn123';
const leaky = Object.assign(new TypeError(`Failed to parse URL from http://x.test/?access_token=${secret}`), {
  input: `http://x.test/?access_token=${secret}`,
});
const ip = `not allow to access from your ip, hint: [1], from ip: 203.0.113.9, more info at https://x.test/?e=60020`;

const errors: readonly WeComError[] = [
  inputError(operation, [{ path: 'text.content', rule: 'empty' }], 90236),
  apiError({ operation, errcode: 60020, errmsg: ip, answer: {} }),
  apiError({ operation, errcode: 45009, errmsg: 'api freq out of limit', answer: {} }),
  new NetworkError(operation, { cause: leaky, mayHaveArrived: false }),
  new TimeoutError(operation, { timeoutMs: 10_000, mayHaveArrived: true, cause: leaky }),
  new CredentialError(operation, { needed: 'application', given: 'robot' }),
  new CallbackError('signature', 'callback: the signature does not match'),
  new PartialDeliveryError({ members: ['ghost1'], departments: ['9'], tags: [], unlicensed: [] }, {}),
  new JobError(operation, { jobid: 'job-1', reason: 'the import failed' }),
  new SourceAddressError('203.0.113.9'),
  new UnsentReplyError('late', 'message.text', 'text'),
  new SplitError(operation, { cause: leaky, sent: [{}], total: 3 }),
  new AiBotConnectionError('replaced', 'another instance connected', { cause: leaky }),
  new CardError('leave-77', 'expired', { cause: leaky }),
];

test.each(errors.map((error) => [error.code, error] as const))('%s is told in both languages', (_, error) => {
  const english = describe(error, 'en');
  const chinese = describe(error, 'zh');
  expect(english).toMatch(/^[\x20-\x7e]+$/);
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(english.startsWith(error.message.split(':')[0]!)).toBe(true);
  expect(english).not.toMatch(/\.\.|undefined/);
  expect(chinese).not.toMatch(/。。|undefined/);
  expect(error.name).toBe(error.constructor.name);
});

test('no error shows a secret of its cause, printed or described', () => {
  for (const error of errors) {
    expect(inspect(error, { depth: 9 }) + describe(error, 'en') + describe(error, 'zh')).not.toContain(
      secret,
    );
  }
});

test('a refused address is named, a limit says how long to wait', () => {
  expect(describe(errors[1]!, 'en')).toContain('203.0.113.9');
  expect(describe(errors[1]!, 'zh')).toContain('203.0.113.9');
  expect(describe(errors[2]!, 'en')).toContain('Wait at least 60 s.');
  expect(describe(errors[2]!, 'zh')).toContain('请至少等待 60 秒。');
});

test('messages say whether the request may have arrived', () => {
  expect(errors[3]!.message).toBe(
    'message.sendText: the connection failed (Failed to parse URL from http://x.test/?***); nothing was sent',
  );
  expect(errors[4]!.message).toBe(
    'message.sendText: no answer within 10000 ms; WeCom may have received the request',
  );
  expect(errors[5]!.message).toBe(
    'message.sendText: needs the corpid and the secret of a self-built app, not the key of a group webhook (admin console: My Company > Company Information for the corpid, Apps > your app for the secret)',
  );
});
