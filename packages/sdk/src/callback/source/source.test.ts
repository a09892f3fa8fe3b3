import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallbackOptions } from '../callback-options.ts';
import type { IncomingCallback } from '../incoming.ts';
import { sealDelivery } from '../seal-delivery.ts';
import { cipher, nowMs, seconds, setUp, text } from '../testing.ts';
import { parsePattern } from './address-pattern.ts';
import { parseAddress } from './address.ts';

const matches = (pattern: string, address: string): boolean | undefined => {
  const parsed = parseAddress(address);
  return parsed && parsePattern(pattern)?.(parsed);
};

describe('a pattern of addresses', () => {
  it.each([
    ['101.226.103.5', '101.226.103.5'],
    ['101.226.103.*', '101.226.103.0'],
    ['101.226.103.*', '101.226.103.255'],
    ['101.226.*.*', '101.226.1.2'],
    ['101.226.103.0/24', '101.226.103.77'],
    ['101.226.103.128/25', '101.226.103.200'],
    ['10.1.2.3/0', '99.1.1.1'],
    [' 101.226.103.5 ', '::ffff:101.226.103.5'],
    ['101.226.103.*', '::ffff:65e2:6705'],
    ['2001:db8::/32', '2001:db8:ffff::1'],
    ['2001:db8::1', '[2001:0DB8:0:0:0:0:0:1]'],
    ['fe80::/10', 'fe80::1%eth0'],
    ['::1', '0:0:0:0:0:0:0:1'],
  ])('%s takes %s', (pattern, address) => {
    expect(matches(pattern, address)).toBe(true);
  });

  it.each([
    ['101.226.103.5', '101.226.103.50'],
    ['101.226.103.*', '101.226.104.1'],
    ['101.226.103.*', '1101.226.103.1'],
    ['101.226.103.0/24', '101.226.102.255'],
    ['101.226.103.128/25', '101.226.103.127'],
    ['2001:db8::/32', '2001:db9::1'],
    ['10.0.0.0/8', '::a00:1'],
    ['101.226.103.256', '101.226.103.256'],
    ['101.226.103.0/33', '101.226.103.0'],
    ['101.226.103.0/x', '101.226.103.0'],
    ['101.226.103', '101.226.103.0'],
    ['*', '1.2.3.4'],
    ['1.2.3.*.5', '1.2.3.4'],
    ['1::2::3', '1::2:3'],
    ['', '0.0.0.0'],
  ])('%s does not take %s', (pattern, address) => {
    expect(matches(pattern, address)).not.toBe(true);
  });

  it('takes the address that it is, of any family', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(matches(address, address)).toBe(true);
      }),
    );
  });

  it('never fails to be read', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[0-9a-f:.*/]{0,30}$/), (left, right) => {
        for (const text of [left, right]) {
          expect(() => [parsePattern(text), parseAddress(text)]).not.toThrow();
        }
      }),
    );
  });
});

describe('a callback with sourceAddresses', () => {
  const delivery = (sourceAddress: string | undefined, MsgId: string): IncomingCallback => {
    const { query, body } = sealDelivery(text('hi', MsgId), { timestamp: seconds, nonce: '1' }, cipher);
    return { method: 'POST', query, body, sourceAddress };
  };
  const guarded = (options: Partial<CallbackOptions>) => {
    const { callback, errors } = setUp(options);
    let count = 0;
    const knock = async (address?: string): Promise<number> =>
      (await callback.handle(delivery(address, String((count += 1))))).status;
    return { knock, errors };
  };

  it('takes requests from there alone', async () => {
    const { knock, errors } = guarded({ sourceAddresses: async () => ['101.226.103.*', '2001:db8::/32'] });
    expect(await knock('101.226.103.9')).toBe(200);
    expect(await knock('::ffff:101.226.103.9')).toBe(200);
    expect(await knock('2001:db8::5')).toBe(200);
    expect(errors).toEqual([]);
    expect(await knock('101.226.104.9')).toBe(403);
    expect(await knock('not an address')).toBe(403);
    expect(errors).toEqual([
      expect.objectContaining({ code: 'source_address', address: '101.226.104.9' }),
      expect.objectContaining({ code: 'source_address', address: 'not an address' }),
    ]);
  });

  it('refuses requests of which the server does not say where they came from', async () => {
    const { knock, errors } = guarded({ sourceAddresses: async () => ['101.226.103.*'] });
    expect(await knock()).toBe(403);
    expect(String(errors[0])).toContain('did not say where the request came from');
  });

  it('asks once for all who come at the same time, and again after a day', async () => {
    let time = nowMs;
    const lists = [['1.1.1.1'], ['2.2.2.2']];
    let asked = 0;
    const { knock } = guarded({
      now: () => time,
      sourceAddresses: async () => lists[(asked += 1) - 1] ?? [],
    });
    expect(await Promise.all([knock('1.1.1.1'), knock('1.1.1.1'), knock('2.2.2.2')])).toEqual([
      200, 200, 403,
    ]);
    time += 24 * 60 * 60 * 1000 - 1;
    await knock('1.1.1.1');
    expect(asked).toBe(1);
    time += 1;
    // Nobody waits for the new list.
    expect(await knock('1.1.1.1')).toBe(200);
    expect(await knock('2.2.2.2')).toBe(200);
    expect(await knock('1.1.1.1')).toBe(403);
    expect(asked).toBe(2);
  });

  it('keeps the last list, and says so, when there is no new one', async () => {
    let time = nowMs;
    let asked = 0;
    const { knock, errors } = guarded({
      now: () => time,
      // What WeCom gives beside an errcode.
      sourceAddresses: async () => ((asked += 1) === 1 ? ['1.1.1.1'] : []),
    });
    await knock('1.1.1.1');
    time += 24 * 60 * 60 * 1000;
    expect(await knock('1.1.1.1')).toBe(200);
    expect(await knock('1.1.1.1')).toBe(200);
    expect([asked, errors.map(String)]).toEqual([2, [expect.stringContaining('is empty')]]);
    time += 5 * 60 * 1000;
    await knock('1.1.1.1');
    expect(asked).toBe(3);
  });

  it('lets WeCom come again as long as there never was a list', async () => {
    const failure = new Error('no token');
    let works = false;
    const { knock, errors } = guarded({
      sourceAddresses: async () => {
        if (!works) throw failure;
        return ['1.1.1.1'];
      },
    });
    expect(await knock('1.1.1.1')).toBe(500);
    expect(errors).toEqual([failure]);
    works = true;
    expect(await knock('1.1.1.1')).toBe(200);
  });
});
