import { expect, test } from 'vitest';
import { environmentOf, mistakeOf } from './callback-draft.ts';

const good = {
  url: 'http://127.0.0.1:3000/callback?tenant=a',
  token: 'SandboxToken',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

test('a draft that WeCom would take has no mistake', () => {
  expect(mistakeOf(good)).toBeNull();
});

test.each([
  ['url', { url: 'ftp://127.0.0.1/' }],
  ['url', { url: '127.0.0.1:3000' }],
  ['url-user', { url: 'http://user:password@127.0.0.1/' }],
  ['token', { token: 'with blanks' }],
  ['token', { token: 'x'.repeat(33) }],
  ['encodingAESKey', { encodingAESKey: 'short' }],
  ['encodingAESKey', { encodingAESKey: `${'x'.repeat(42)}+` }],
])('the mistake is the %s of %o', (mistake, change) => {
  expect(mistakeOf({ ...good, ...change })).toBe(mistake);
});

test('the environment is written a line for each value', () => {
  expect(environmentOf({ WECOM_TOKEN: 'a', WECOM_ENCODING_AES_KEY: 'b' })).toBe(
    'WECOM_TOKEN=a\nWECOM_ENCODING_AES_KEY=b',
  );
});
