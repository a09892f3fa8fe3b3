import { describe, expect, it } from 'vitest';
import { createCipher, type CallbackCipher } from '../cipher.ts';
import { sealDelivery, sealUrlCheck } from '../seal-delivery.ts';
import { card, cipher, credentials, nowMs, post, seconds, setUp, text, url } from '../testing.ts';
import { diagnoseDelivery } from './diagnose-delivery.ts';
import { diagnoseUrlCheck } from './diagnose-url-check.ts';
import type { Diagnosis } from './diagnosis.ts';

const signed = { timestamp: seconds, nonce: '903412785', random: new Uint8Array(16).fill(0x2b) };
const otherKey = 'GJWh7jfY7KviUzf7lpSBmSUefV3ujeZKUmuREIhRdJo';
const echo = '8451293067712345678';
const check = (from: CallbackCipher = cipher): string => sealUrlCheck(echo, signed, from);
const withToken = createCipher({ ...credentials, token: 'another' });
const withKey = createCipher({ ...credentials, encodingAESKey: otherKey });
const withBoth = createCipher({ ...credentials, token: 'another', encodingAESKey: otherKey });
const withReceiver = createCipher({ ...credentials, receiveid: 'wwffffffffffffffff' });

/** A query whose echostr has all three characters that queries trouble. */
function troublesome(): string {
  const find = (random: number): string => {
    const query = sealUrlCheck(echo, { ...signed, random: new Uint8Array(16).fill(random) }, cipher);
    return query.includes('%2B') && query.includes('%2F') ? query : find(random + 1);
  };
  return find(0);
}

describe('the diagnosis of a URL check', () => {
  it.each<readonly [string, string, string]>([
    ['nothing wrong', check(), 'ok'],
    ['a wrong token', check(withToken), 'wrong-token'],
    ['a wrong key', check(withKey), 'wrong-key'],
    ['a wrong receiveid', check(withReceiver), 'wrong-receiveid'],
    ['the settings of another app', check(withBoth), 'wrong-token-and-key'],
    ['a nonce that was changed', check().replace('nonce=9', 'nonce=8'), 'wrong-token'],
    ['no parameter', '', 'no-query'],
    ['parameters of somebody else', '?page=1', 'no-query'],
    ['no echostr', check().replace(/&echostr=.*/, ''), 'truncated-query'],
    ['the first parameter alone', check().replace(/&.*/, ''), 'truncated-query'],
    ['an echostr that was cut', check().slice(0, -20), 'truncated-query'],
    ['a signature that was cut', check().replace(/=([0-9a-f]{30})[0-9a-f]{10}&/, '=$1&'), 'truncated-query'],
    ['an echostr that was encoded twice', troublesome().replaceAll('%', '%25'), 'changed-echostr'],
    ['an echostr with other characters', check().replace(/echostr=..../, 'echostr=a-_.'), 'changed-echostr'],
  ])('names %s', (_title, query, finding) => {
    expect(diagnoseUrlCheck(query, credentials)).toMatchObject({ finding, repaired: [] });
  });

  it.each(['+', '%20'])('says that plus signs had become blanks, written %s, and were put back', (blank) => {
    const found = diagnoseUrlCheck(troublesome().replaceAll('%2B', blank), credentials);
    expect(found).toMatchObject({ finding: 'ok', repaired: ['plus-signs'] });
    expect(found.text.zh).toContain('“+”曾被变成空格');
  });

  it('names a key that cannot be one', () => {
    const malformed = { ...credentials, encodingAESKey: `${credentials.encodingAESKey}=` };
    expect(diagnoseUrlCheck(check(), malformed).finding).toBe('malformed-key');
    expect(diagnoseDelivery('', '', malformed).finding).toBe('malformed-key');
  });
});

describe('the diagnosis of a delivery', () => {
  const delivery = (from: CallbackCipher = cipher) => sealDelivery(text('hi'), signed, from);
  const { query, body } = delivery();
  const of = (from: CallbackCipher): readonly [string, string] => [delivery(from).query, delivery(from).body];

  it.each<readonly [string, readonly [string, string], string]>([
    ['nothing wrong', [query, body], 'ok'],
    ['a wrong token', of(withToken), 'wrong-token'],
    ['a wrong key', of(withKey), 'wrong-key'],
    ['a wrong receiveid', of(withReceiver), 'wrong-receiveid'],
    ['the settings of another app', of(withBoth), 'wrong-token-and-key'],
    ['a query that was dropped', ['', body], 'no-query'],
    ['a query that was cut', [query.slice(0, 60), body], 'truncated-query'],
    ['a signature that was cut', [query.replace(/[0-9a-f]{10}&/, '&'), body], 'truncated-query'],
    ['a body that somebody has read before', [query, ''], 'empty-body'],
    ['the page of a firewall', [query, '<html><body>blocked</body></html>'], 'changed-body'],
    ['what a form parser leaves', [query, JSON.stringify({ [body]: '' })], 'changed-body'],
    ['a body that was cut', [query, body.slice(0, -30)], 'changed-body'],
    ['plus signs that were lost', [query, body.replace(/CDATA\[\w{8}/g, '$& ')], 'changed-body'],
    [
      'bytes that were changed',
      [query, body.replace(/\w{4}(?=[\w+/]*=*\]\]><\/Encrypt>)/, 'AAAA')],
      'wrong-token-and-key',
    ],
  ])('names %s', (_title, [givenQuery, givenBody], finding) => {
    expect(diagnoseDelivery(givenQuery, givenBody, credentials).finding).toBe(finding);
  });
});

describe('a diagnosis', () => {
  const diagnosed = (nowOf: () => number = () => nowMs) => {
    const diagnoses: (Diagnosis | undefined)[] = [];
    const { callback } = setUp({
      now: nowOf,
      toleranceSeconds: 300,
      onError: (_error, _event, diagnosis) => diagnoses.push(diagnosis),
    });
    return { callback, diagnoses };
  };

  it('goes to onError in both languages, and nothing of it into the answer', async () => {
    const { callback, diagnoses } = diagnosed();
    const response = await callback.fetch(new Request(url + check(withToken)));
    expect([response.status, await response.text()]).toEqual([403, '']);
    expect(diagnoses).toEqual([
      {
        finding: 'wrong-token',
        repaired: [],
        text: {
          en: expect.stringContaining('Token is not'),
          zh: expect.stringContaining('Token 与管理后台不一致'),
        },
      },
    ]);
  });

  it('is made of deliveries too', async () => {
    const { callback, diagnoses } = diagnosed();
    await callback.fetch(post(card('approve'), { from: withKey }));
    expect(diagnoses).toEqual([expect.objectContaining({ finding: 'wrong-key' })]);
  });

  it('says that a callback of a bot is one', async () => {
    const message = JSON.stringify({ msgid: 'm', msgtype: 'text', text: { content: 'hi' } });
    const deliver = async (receiveid: string, ours: string): Promise<unknown> => {
      const { query, body } = sealDelivery(
        message,
        { ...signed, format: 'json' },
        createCipher({ ...credentials, receiveid }),
      );
      const seen: unknown[] = [];
      const { callback } = setUp({
        receiveid: ours,
        onError: (error, _event, diagnosis) => seen.push(String(error), diagnosis?.finding),
      });
      await callback.fetch(new Request(url + query, { method: 'POST', body }));
      return seen;
    };
    expect(await deliver('', credentials.receiveid)).toEqual([
      expect.stringContaining('meant for another'),
      'bot-callback',
    ]);
    expect(await deliver('', '')).toEqual([
      expect.stringContaining("this is a bot's callback; use createAiBotCallback"),
      'bot-callback',
    ]);
  });

  it('decrypts five at once and one a second, so that strangers learn nothing from how long it takes', async () => {
    let time = nowMs;
    const { callback, diagnoses } = diagnosed(() => time);
    const knock = async (times: number): Promise<readonly unknown[]> => {
      const before = diagnoses.length;
      await Promise.all(
        Array.from({ length: times }, () => callback.fetch(new Request(url + check(withToken)))),
      );
      return diagnoses.slice(before).map((diagnosis) => diagnosis?.finding);
    };
    const five = Array.from({ length: 5 }, () => 'wrong-token');
    expect(await knock(6)).toEqual([...five, undefined]);
    time += 999;
    expect(await knock(1)).toEqual([undefined]);
    time += 1;
    expect(await knock(2)).toEqual(['wrong-token', undefined]);
    time += 3_600_000;
    expect(await knock(6)).toEqual([...five, undefined]);
    // A clock that was set back.
    time -= 3_600_000;
    expect(await knock(1)).toEqual(['wrong-token']);
  });

  it('is made of every request that has no text to decrypt, and leaves the others their turn', async () => {
    const { callback, diagnoses } = diagnosed();
    const { query, body } = sealDelivery(text('hi'), signed, withToken);
    const send = (search: string, posted?: string) =>
      callback.fetch(new Request(url + search, posted === undefined ? {} : { method: 'POST', body: posted }));
    const scan = () => [send('x=1'), send(query, ''), send(query, '<html/>'), send(`${query}&echostr=a-_`)];
    await Promise.all(Array.from({ length: 10 }, scan).flat());
    await send(check(withToken));
    await send(query, body);
    const found = diagnoses.map((diagnosis) => diagnosis?.finding);
    expect(found).not.toContain(undefined);
    expect(found.slice(-2)).toEqual(['wrong-token', 'wrong-token']);
    expect(new Set(found.slice(0, -2))).toEqual(
      new Set(['no-query', 'empty-body', 'changed-body', 'changed-echostr']),
    );
  });

  it('is left out where token, key and receiver are right and something else is wrong', async () => {
    const { callback, diagnoses } = diagnosed();
    await callback.fetch(post(text('hi'), { timestamp: '1' }));
    expect(diagnoses).toEqual([undefined]);
  });

  it('names no secret and nothing of the plain text', () => {
    const queries = [check(), check(withToken), check(withKey), check(withReceiver), check(withBoth)];
    for (const query of queries) {
      const words = JSON.stringify(diagnoseUrlCheck(query, credentials));
      for (const secret of [echo, credentials.token, credentials.encodingAESKey, otherKey]) {
        expect(words).not.toContain(secret);
      }
    }
  });
});
