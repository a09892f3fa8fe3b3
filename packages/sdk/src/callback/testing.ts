// The sender's side of a callback, for the tests of this folder.
import type { CallbackOptions } from './callback-options.ts';
import { createCipher, type CallbackCipher } from './cipher.ts';
import { createCallback, type Callback } from './create-callback.ts';
import { openReply } from './open-reply.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { renderXml, type XmlInputElement } from './render-xml.ts';
import { sealDelivery } from './seal-delivery.ts';
import type { Sleep } from './sleep.ts';

export const credentials = {
  token: 'sandboxTokenAlpha01',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwa1b2c3d4e5f60718',
};
export const cipher: CallbackCipher = createCipher(credentials);
export const nowMs = 1_732_240_000_000;
export const seconds = '1732240000';
export const url = 'https://app.example/callback?own=1&';

/** A timer that the test lets run out. */
export function manualTimer(): { readonly sleep: Sleep; readonly elapse: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { sleep: () => ({ done: promise, cancel: () => undefined }), elapse: () => resolve() };
}

export function setUp(options: Partial<CallbackOptions> = {}): {
  readonly callback: Callback;
  readonly errors: readonly unknown[];
} {
  const errors: unknown[] = [];
  const callback = createCallback({
    ...credentials,
    now: () => nowMs,
    sleep: manualTimer().sleep,
    onError: (error) => errors.push(error),
    ...options,
  });
  return { callback, errors };
}

export function setUpWithoutOnError(options: Partial<CallbackOptions> = {}): Callback {
  const { onError: _none, ...rest } = options;
  return createCallback({
    ...credentials,
    now: () => nowMs,
    sleep: manualTimer().sleep,
    ...rest,
  });
}

export function post(
  message: string,
  options: { readonly timestamp?: string; readonly from?: CallbackCipher } = {},
): Request {
  const { timestamp = seconds, from = cipher } = options;
  const { query, body } = sealDelivery(message, { timestamp, nonce: '1372623149', agentid: 1000002 }, from);
  return new Request(url + query, { method: 'POST', body });
}

const base = { ToUserName: credentials.receiveid, FromUserName: 'LiLei', CreateTime: 1732240000 };
export const text = (Content: string, MsgId = '7440000000000000001'): string =>
  renderXml({ ...base, MsgType: 'text', Content, MsgId, AgentID: 1000002 });
export const event = (Event: string, members: XmlInputElement = {}): string =>
  renderXml({ ...base, MsgType: 'event', Event, AgentID: 1000002, ...members });
export const card = (EventKey: string, members: XmlInputElement = {}): string =>
  event('template_card_event', {
    EventKey,
    TaskId: 'task-1',
    CardType: 'button_interaction',
    ResponseCode: `RC-${EventKey}`,
    ...members,
  });

export async function bodyOf(response: Response): Promise<string> {
  return await response.text();
}

export async function replyOf(response: Response): Promise<XmlElement> {
  return parseXml(openReply(await response.text(), cipher) ?? '');
}
