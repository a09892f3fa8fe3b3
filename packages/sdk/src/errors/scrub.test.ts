import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { cleanCause, reasonOf, scrub } from './scrub.ts';

const key = '693a91f6-7aoc-4bc4-97a0-0ec2sifa5aaa';

test.each([
  ['a token in a query', 'GET https://qyapi.weixin.qq.com/cgi-bin/message/send?access_token=tOkEn123 failed'],
  ['a webhook key', `POST /cgi-bin/webhook/send?key=tOkEn123&debug=1`],
  ['a corpsecret', 'corpid=ww1&corpsecret=tOkEn123'],
  ['a member of a JSON text', '{"corpid":"ww1","corpsecret":"tOkEn123"}'],
  ['a printed object', "{ access_token: 'tOkEn123' }"],
  ['a header', 'Authorization: Bearer tOkEn123'],
  ['the user part of a URL', 'connect to http://admin:tOkEn123@proxy.example.test:8080 failed'],
])('%s is hidden', (_, text) => {
  expect(scrub(text)).not.toContain('tOkEn123');
});

test('ordinary texts stay as they are', () => {
  for (const text of [
    'access_token expired',
    'invalid token: expired',
    'button key is not exist',
    'connect ECONNREFUSED 127.0.0.1:1',
  ]) {
    expect(scrub(text)).toBe(text);
  }
});

test('scrubbing twice changes nothing more', () => {
  const once = scrub(`https://a.test/x?key=${key} corpsecret=abc`);
  expect(scrub(once)).toBe(once);
});

test('the reason repeats the messages of all causes once', () => {
  const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
  expect(reasonOf(cause)).toBe('fetch failed: connect ECONNREFUSED 127.0.0.1:1');
  expect(reasonOf(undefined)).toBe('');
});

test('a cause that shows a secret when printed is replaced, its code kept', () => {
  const cause = Object.assign(new TypeError('Invalid URL'), {
    code: 'ERR_INVALID_URL',
    input: `qyapi.test/send?key=${key}`,
  });
  const kept = cleanCause(new TypeError('fetch failed', { cause }));
  expect(inspect(kept)).not.toContain(key);
  expect(kept).toMatchObject({ name: 'TypeError', message: 'fetch failed: Invalid URL' });
  expect(cleanCause(cause)).toMatchObject({ code: 'ERR_INVALID_URL' });
});

test('a harmless cause stays the same object', () => {
  const cause = new Error('socket hang up');
  expect(cleanCause(cause)).toBe(cause);
});
