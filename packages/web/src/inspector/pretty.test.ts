import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretty } from './pretty.ts';

test('JSON is laid out and stays what it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), (value) => {
      const laidOut = pretty(JSON.stringify(value));
      expect(laidOut.language).toBe('json');
      expect(laidOut.text).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test('numbers of 64 bits are not rounded', () => {
  expect(pretty('{"MsgId":1234567890123456789}').text).toContain('1234567890123456789');
});

test('XML has an element a line', () => {
  const xml =
    '<xml><ToUserName><![CDATA[ww1]]></ToUserName><SelectedItems><OptionId>a</OptionId></SelectedItems><E/></xml>';
  expect(pretty(xml).text).toBe(
    [
      '<xml>',
      '  <ToUserName><![CDATA[ww1]]></ToUserName>',
      '  <SelectedItems>',
      '    <OptionId>a</OptionId>',
      '  </SelectedItems>',
      '  <E/>',
      '</xml>',
    ].join('\n'),
  );
});

test('what is neither stays as it came', () => {
  expect(pretty('{"a":').text).toBe('{"a":');
  expect(pretty('success')).toEqual({ language: 'text', text: 'success' });
});
