import { expect, test } from 'vitest';
import { parseErrmsg } from './errmsg.ts';

const link = 'more info at https://open.work.weixin.qq.com/devtool/query?e=60020';

test('the text, the hint and the address are read from a whole errmsg', () => {
  const errmsg = `not allow to access from your ip, hint: [1650959319156053778662262], from ip: 203.0.113.9, ${link}`;
  expect(parseErrmsg(errmsg)).toEqual({
    text: 'not allow to access from your ip',
    hint: '1650959319156053778662262',
    fromIp: '203.0.113.9',
  });
});

test('hints of the older form and IPv6 addresses are read', () => {
  const errmsg = `invalid corpid, hint: [1590000000_28_0123456789abcdef0123456789abcdef], from ip: 2001:db8::1, ${link}`;
  expect(parseErrmsg(errmsg)).toMatchObject({
    hint: '1590000000_28_0123456789abcdef0123456789abcdef',
    fromIp: '2001:db8::1',
  });
});

test('a text with nothing after it stays whole', () => {
  expect(parseErrmsg('mobile existed:zhangsan')).toEqual({
    text: 'mobile existed:zhangsan',
    hint: undefined,
    fromIp: undefined,
  });
  expect(parseErrmsg('').text).toBe('');
});

test('an address without a hint is read', () => {
  const errmsg = `access_token expired, from ip: 203.0.113.9, ${link}`;
  expect(parseErrmsg(errmsg)).toEqual({
    text: 'access_token expired',
    hint: undefined,
    fromIp: '203.0.113.9',
  });
});
