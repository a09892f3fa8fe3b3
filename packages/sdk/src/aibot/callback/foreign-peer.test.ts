import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receive } from '../../callback/receive.ts';
import { sealDelivery } from '../../callback/seal-delivery.ts';
import { seconds, url } from '../../callback/testing.ts';
import { textMessage } from '../testing.ts';
import { cipher, credentials, nonce, setUp } from './testing.ts';

/** Tencent's own package on npm as the other side; the receiveid of bots is empty. */
const { token, encodingAESKey } = credentials;

function theirRequest(message: string): { readonly query: string; readonly body: string } {
  const sealed = encrypt(encodingAESKey, message, '');
  const msg_signature = getSignature(token, seconds, nonce, sealed);
  const query = new URLSearchParams({ msg_signature, timestamp: seconds, nonce }).toString();
  return { query, body: JSON.stringify({ encrypt: sealed }) };
}

describe('callbacks of bots made by @wecom/crypto', () => {
  it('are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (message) => {
        const { query, body } = theirRequest(message);
        expect(receive(query, body, cipher).message).toBe(message);
      }),
    );
  });

  it('are answered with a reply that it reads', async () => {
    const { bot, callback } = setUp();
    bot.on.text(({ text }) => `${text.content} "quoted" \\`);
    const { query, body } = theirRequest(textMessage('你好 🎯'));
    const response = await callback.fetch(new Request(url + query, { method: 'POST', body }));
    const envelope = await response.json();
    expect(getSignature(token, envelope.timestamp, envelope.nonce, envelope.encrypt)).toBe(
      envelope.msgsignature,
    );
    const { message, id } = decrypt(encodingAESKey, envelope.encrypt);
    expect(id).toBe('');
    expect(JSON.parse(message)).toMatchObject({
      msgtype: 'stream',
      stream: { content: '你好 🎯 "quoted" \\', finish: true },
    });
  });

  it('are refused when they are for an application', async () => {
    const sealed = encrypt(encodingAESKey, textMessage('hi'), 'wwa1b2c3d4e5f60718');
    const msg_signature = getSignature(token, seconds, nonce, sealed);
    const query = new URLSearchParams({ msg_signature, timestamp: seconds, nonce }).toString();
    const request = new Request(url + query, { method: 'POST', body: JSON.stringify({ encrypt: sealed }) });
    expect((await setUp().callback.fetch(request)).status).toBe(403);
  });

  it('can be checks of a URL', async () => {
    const echostr = encrypt(encodingAESKey, '845129306', '');
    const msg_signature = getSignature(token, seconds, nonce, echostr);
    const query = new URLSearchParams({ msg_signature, timestamp: seconds, nonce, echostr }).toString();
    const response = await setUp().callback.fetch(new Request(url + query));
    expect(await response.text()).toBe('845129306');
  });
});

describe('callbacks of the sender side here', () => {
  it('are read by @wecom/crypto', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (message) => {
        const { body } = sealDelivery(message, { timestamp: seconds, nonce, format: 'json' }, cipher);
        expect(decrypt(encodingAESKey, JSON.parse(body).encrypt)).toMatchObject({ message, id: '' });
      }),
    );
  });
});
