import { createHash } from 'node:crypto';
import type { AiBotEvent } from '@wecomkit/sdk/aibot';
import { readEvent, type CallbackEvent } from '@wecomkit/sdk/callback';
import { assertAddressed, deliveryKey, readAiBotEvent } from '@wecomkit/sdk/host';

/** What was delivered, and what two deliveries of the same share. */
export type Delivery =
  | { readonly to: 'app'; readonly event: CallbackEvent; readonly key: string }
  | { readonly to: 'bot'; readonly event: AiBotEvent; readonly key: string };

/**
 * Reads the plain text of a delivery by what it is: apps get XML, smart bots JSON (path/100719).
 * @throws CallbackError `body`, or `receiveid` when it is meant for another corp
 */
export function readDelivery(message: string, receiveid: string): Delivery {
  if (/^\s*\{/u.test(message)) {
    const event = readAiBotEvent(message);
    return { to: 'bot', event, key: botDeliveryKey(event, message) };
  }
  const event = readEvent(message);
  assertAddressed(event, receiveid, undefined);
  return { to: 'app', event, key: deliveryKey(event, message) };
}

/** Messages and events of bots have a `msgid` alike, the same for a repetition. */
function botDeliveryKey({ aibotid, msgid }: AiBotEvent, message: string): string {
  return msgid === ''
    ? `aibot:sha256:${createHash('sha256').update(message).digest('base64url')}`
    : `aibot:${aibotid}:${msgid}`;
}
