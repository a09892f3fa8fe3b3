import { createHash } from 'node:crypto';
import type { AiBotEvent } from '@wecomkit/sdk/aibot';
import { readEvent, renderXml, type CallbackEvent, type XmlInputElement } from '@wecomkit/sdk/callback';
import { assertAddressed, deliveryKey, readAiBotEvent } from '@wecomkit/sdk/host';

/** What was delivered, and what two deliveries of the same share. */
export type Delivery =
  | { readonly to: 'app'; readonly event: CallbackEvent; readonly key: string }
  | { readonly to: 'bot'; readonly event: AiBotEvent; readonly key: string };

/**
 * Reads the plain text of a delivery by what it is: apps get XML, or the same as JSON where the admin console says so
 * (path/90238); smart bots get a JSON of their own (path/100719).
 * @throws CallbackError `body`, or `receiveid` when it is meant for another corp
 */
export function readDelivery(message: string, receiveid: string): Delivery {
  const json = parseJson(message);
  if (json !== undefined && json['MsgType'] === undefined) {
    const event = readAiBotEvent(message);
    return { to: 'bot', event, key: botDeliveryKey(event, message) };
  }
  const xml = json === undefined ? message : renderXml(json);
  const event = readEvent(xml);
  assertAddressed(event, receiveid, undefined);
  return { to: 'app', event, key: deliveryKey(event, xml) };
}

/** What begins like JSON is JSON; what is wrong with it is said by the reader of bots' messages. */
function parseJson(message: string): XmlInputElement | undefined {
  if (!/^\uFEFF?\s*\{/u.test(message)) return undefined;
  try {
    // Null stands for what is not there.
    return JSON.parse(message.replace(/^\uFEFF/u, ''), (_, value: unknown) => value ?? undefined);
  } catch {
    return {};
  }
}

/** Messages and events of bots have a `msgid` alike, the same for a repetition. */
function botDeliveryKey({ aibotid, msgid }: AiBotEvent, message: string): string {
  return msgid === ''
    ? `aibot:sha256:${createHash('sha256').update(message).digest('base64url')}`
    : `aibot:${aibotid}:${msgid}`;
}
