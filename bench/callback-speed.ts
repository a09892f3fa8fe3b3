import { createDecipheriv } from 'node:crypto';
import { createCipher, parseXml, receive, renderXml, sealDelivery } from '@wecomkit/sdk/callback';
import { count, perSecondSync, type Row } from './measure.ts';

const credentials = {
  token: 'benchToken',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwbench0000000001',
};

const event = {
  ToUserName: credentials.receiveid,
  FromUserName: 'zhangsan',
  CreateTime: '1732250001',
  MsgType: 'event',
  Event: 'template_card_event',
  EventKey: 'approve',
  TaskId: 'approval-6f1d0c55-98a1-4a6c-8d0b-6a6f3f1d2c11',
  CardType: 'button_interaction',
  ResponseCode: 'r'.repeat(64),
  AgentID: '1000002',
};

/** Checking, decrypting and parsing one card event, beside node:crypto doing the same AES and nothing else. */
export function callbackSpeed(): Row[] {
  const cipher = createCipher(credentials);
  const options = { timestamp: '1732250001', nonce: '123456', agentid: 1000002 };
  const { query, body } = sealDelivery(renderXml(event), options, cipher);
  const full = perSecondSync(() => parseXml(receive(query, body, cipher).message));

  const key = Buffer.from(`${credentials.encodingAESKey}=`, 'base64');
  const iv = key.subarray(0, 16);
  const encrypted = Buffer.from(cipher.encrypt(renderXml(event)), 'base64');
  const bare = perSecondSync(() => {
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  });
  const beside = `AES alone ${count(bare)}/s, ${(bare / full).toFixed(1)} times as fast`;
  return [{ what: 'Callback: verify, decrypt, parse (one core)', value: `${count(full)}/s`, beside }];
}
