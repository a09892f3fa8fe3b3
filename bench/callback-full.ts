import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import {
  createCallback,
  createCipher,
  renderXml,
  reply,
  sealDelivery,
  type SeenStore,
} from '@wecomkit/sdk/callback';
import { XMLParser } from 'fast-xml-parser';
import { count, perSecond, perSecondSync, type Row } from './measure.ts';

const credentials = {
  token: 'benchToken',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwbench0000000001',
};
const message = renderXml({
  ToUserName: credentials.receiveid,
  FromUserName: 'zhangsan',
  CreateTime: 1732250001,
  MsgType: 'text',
  Content: '下午的评审改到四点，可以吗？会议室还是三楼的那间，投影已经修好了。',
  MsgId: '7440000000000000001',
  AgentID: 1000002,
});
const ms = 600;
const content = '好的，四点见。已经通知其他人。';

/**
 * A delivery from its query and body to the encrypted reply, one at a time: every check, the deduplication, the typed
 * event, the handler. Beside it what people put together from `@wecom/crypto` and fast-xml-parser, which does less,
 * and the same AES alone.
 */
export async function callbackFull(): Promise<Row[]> {
  const { query, body: sealed } = sealDelivery(
    message,
    { timestamp: '1732250001', nonce: '1372623149', agentid: 1000002 },
    createCipher(credentials),
  );
  // As a server gets it: from bytes, not pieced together.
  const body = Buffer.from(sealed).toString();
  const callback = createCallback({ ...credentials, seen: remembersNothing() });
  callback.on.text(() => reply.text(content));
  const answer = await callback.handle({ method: 'POST', query, body });
  const bare = bareAes(body, answer.body);
  const best = { ours: 0, theirs: 0, bare: 0 };
  // In turn, so that what else the machine does meets all of them alike.
  for (let round = 0; round < 5; round += 1) {
    const ours = await perSecond(() => callback.handle({ method: 'POST', query, body }), { ms, rounds: 1 });
    best.ours = Math.max(best.ours, ours);
    best.theirs = Math.max(
      best.theirs,
      perSecondSync(() => theirCallback(query, body), ms / 3),
    );
    best.bare = Math.max(best.bare, perSecondSync(bare, ms / 3));
  }
  return [
    {
      what: 'Callback: verify, decrypt, parse, dispatch, reply (one core)',
      value: `${count(best.ours)}/s`,
      beside: `@wecom/crypto with fast-xml-parser ${count(best.theirs)}/s, ratio ${(best.ours / best.theirs).toFixed(1)}; AES alone ${count(best.bare)}/s, ${(best.bare / best.ours).toFixed(1)} times as fast`,
      aim: '≥ 1.5 of @wecom/crypto, AES ≤ 3 times',
    },
  ];
}

/** The same delivery is new every time, though a key is made of it. */
function remembersNothing(): SeenStore {
  return { claim: () => true, release: () => undefined };
}

const parser = new XMLParser();

/** Takes the signature at its word about the receiver, repeats, typing and time limits; escapes nothing. */
function theirCallback(query: string, body: string): string {
  const { token, encodingAESKey, receiveid } = credentials;
  const values = new URLSearchParams(query);
  const envelope: { readonly xml: { readonly Encrypt: string } } = parser.parse(body);
  const { Encrypt } = envelope.xml;
  const timestamp = values.get('timestamp') ?? '';
  const nonce = values.get('nonce') ?? '';
  if (getSignature(token, timestamp, nonce, Encrypt) !== values.get('msg_signature'))
    throw new Error('signature');
  const parsed: { readonly xml: Readonly<Record<string, string>> } = parser.parse(
    decrypt(encodingAESKey, Encrypt).message,
  );
  const { FromUserName, ToUserName } = parsed.xml;
  const time = Math.floor(Date.now() / 1000);
  const text = `<xml><ToUserName><![CDATA[${FromUserName}]]></ToUserName><FromUserName><![CDATA[${ToUserName}]]></FromUserName><CreateTime>${time}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content></xml>`;
  const sealed = encrypt(encodingAESKey, text, receiveid);
  const signature = getSignature(token, time, nonce, sealed);
  return `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>${time}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`;
}

/** The AES of a delivery and of its answer: nothing is encoded, padded, checked or read. */
function bareAes(delivery: string, answer: string): () => unknown {
  const key = Buffer.from(`${credentials.encodingAESKey}=`, 'base64');
  const iv = key.subarray(0, 16);
  const encrypted = encryptedIn(delivery);
  const plain = randomBytes(encryptedIn(answer).length);
  return () => {
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    return [
      Buffer.concat([decipher.update(encrypted), decipher.final()]),
      Buffer.concat([cipher.update(plain), cipher.final()]),
    ];
  };
}

function encryptedIn(envelope: string): Buffer {
  return Buffer.from(/<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(envelope)?.[1] ?? '', 'base64');
}
