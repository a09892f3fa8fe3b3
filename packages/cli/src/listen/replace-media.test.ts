import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceMedia } from './replace-media.ts';

const url = 'https://cos.example/obj/1?sign=secret';
const elsewhere = 'http://127.0.0.1:1/path';
const replaced = (message: object): unknown =>
  JSON.parse(replaceMedia(JSON.stringify(message), () => elsewhere));

describe('the files of a message to a bot', () => {
  it.each([
    ['a picture', (file: object) => ({ msgtype: 'image', image: file })],
    ['a file', (file: object) => ({ msgtype: 'file', file })],
    ['a film', (file: object) => ({ msgtype: 'video', video: file })],
    [
      'pictures among texts',
      (file: object) => ({
        msgtype: 'mixed',
        mixed: {
          msg_item: [
            { msgtype: 'text', text: { content: url } },
            { msgtype: 'image', image: file },
          ],
        },
      }),
    ],
    ['a quoted file', (file: object) => ({ msgtype: 'text', quote: { msgtype: 'file', file } })],
    [
      'a quoted picture among texts',
      (file: object) => ({
        quote: { msgtype: 'mixed', mixed: { msg_item: [{ msgtype: 'image', image: file }] } },
      }),
    ],
  ])('have another address: %s', (_title, message) => {
    expect(replaced(message({ url }))).toEqual(message({ url: elsewhere }));
  });

  it('keep their address when they have a key of their own', () => {
    const message = { image: { url, aeskey: 'K' } };
    expect(replaced(message)).toEqual(message);
  });

  it.each([
    '{"image":{"url":"data:,x"}, "big": 12345678901234567890}',
    '{"image":[],"mixed":{"msg_item":7},"quote":null}',
    '<xml><PicUrl>https://cos.example/1</PicUrl></xml>',
    '{"image":',
  ])('are no reason to write anything else anew: %s', (text) => {
    expect(replaceMedia(text, () => elsewhere)).toBe(text);
  });

  it('leave every other member as it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (others) => {
        const text = JSON.stringify({ ...others, file: { url } });
        const expected = JSON.stringify({ ...others, file: { url: elsewhere } });
        // What looks like media would be replaced, too.
        fc.pre(Object.keys(others).every((name) => !/^(?:image|file|video|mixed|quote)$/u.test(name)));
        expect(replaceMedia(text, () => elsewhere)).toBe(expected);
      }),
    );
  });
});
