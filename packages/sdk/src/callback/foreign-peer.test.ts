import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import { XMLParser } from 'fast-xml-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from './parse-xml.ts';
import { receive } from './receive.ts';
import { reply } from './reply.ts';
import { sealDelivery, sealUrlCheck } from './seal-delivery.ts';
import { cipher, credentials, seconds, setUp, text, url } from './testing.ts';

/** Tencent's own package on npm as the other side; for XML, the parser that most people put beside it. */
const { token, encodingAESKey, receiveid } = credentials;
const nonce = '1372623149';
const xml = new XMLParser({ parseTagValue: false });

function theirRequest(message: string): { readonly query: string; readonly body: string } {
  const Encrypt = encrypt(encodingAESKey, message, receiveid);
  const msg_signature = getSignature(token, seconds, nonce, Encrypt);
  return {
    query: new URLSearchParams({ msg_signature, timestamp: seconds, nonce }).toString(),
    body: `<xml><ToUserName><![CDATA[${receiveid}]]></ToUserName><Encrypt><![CDATA[${Encrypt}]]></Encrypt></xml>`,
  };
}

describe('callbacks made by @wecom/crypto', () => {
  it('are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (message) => {
        const { query, body } = theirRequest(message);
        expect(receive(query, body, cipher).message).toBe(message);
      }),
    );
  });

  it('are read whatever their length, as theirs and our padding are the same', () => {
    for (let length = 0; length <= 100; length += 1) {
      const { query, body } = theirRequest('x'.repeat(length));
      expect(receive(query, body, cipher).message).toHaveLength(length);
    }
  });

  it('are answered with a reply that it reads', async () => {
    const { callback } = setUp();
    callback.on.text(({ Content }) => reply.text(`${Content} ]]> <b>&amp;`));
    const { query, body } = theirRequest(text('你好 🎯'));
    const response = await callback.fetch(new Request(url + query, { method: 'POST', body }));
    const envelope = xml.parse(await response.text()).xml;
    expect(getSignature(token, envelope.TimeStamp, envelope.Nonce, envelope.Encrypt)).toBe(
      envelope.MsgSignature,
    );
    const { message, id } = decrypt(encodingAESKey, envelope.Encrypt);
    expect(id).toBe(receiveid);
    expect(parseXml(message)).toMatchObject({ ToUserName: 'LiLei', Content: '你好 🎯 ]]> <b>&amp;' });
    expect(xml.parse(message).xml).toMatchObject({ Content: '你好 🎯 ]]> <b>&amp;' });
  });

  it('can be checks of a URL', async () => {
    const echostr = encrypt(encodingAESKey, '8451293067712345678', receiveid);
    const msg_signature = getSignature(token, seconds, nonce, echostr);
    const query = new URLSearchParams({ msg_signature, timestamp: seconds, nonce, echostr }).toString();
    const response = await setUp().callback.fetch(new Request(url + query));
    expect(await response.text()).toBe('8451293067712345678');
  });
});

describe('callbacks of the sender side here', () => {
  it('are read by @wecom/crypto', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (message) => {
        const { query, body } = sealDelivery(message, { timestamp: seconds, nonce }, cipher);
        const { Encrypt } = xml.parse(body).xml;
        expect(new URLSearchParams(query).get('msg_signature')).toBe(
          getSignature(token, seconds, nonce, Encrypt),
        );
        expect(decrypt(encodingAESKey, Encrypt)).toMatchObject({ message, id: receiveid });
      }),
    );
  });

  it('are checks of a URL that @wecom/crypto reads', () => {
    const query = new URLSearchParams(sealUrlCheck('845129306', { timestamp: seconds, nonce }, cipher));
    const echostr = query.get('echostr') ?? '';
    expect(query.get('msg_signature')).toBe(getSignature(token, seconds, nonce, echostr));
    expect(decrypt(encodingAESKey, echostr).message).toBe('845129306');
  });
});
