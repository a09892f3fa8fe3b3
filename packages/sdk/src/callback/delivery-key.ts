import { createHash } from 'node:crypto';
import type { EventBase } from './events/event-base.ts';
import { textAt } from './tree.ts';

/**
 * What two deliveries of the same thing share: the MsgId of a message, else the digest of the plain text. WeCom's
 * advice for events, sender and second, would drop real ones: two departments created at once, two taps in a
 * second. Nothing of the envelope is used, as a retry may sign and encrypt anew.
 */
export function deliveryKey(event: EventBase, message: string): string {
  const owner = `${event.ToUserName}:${event.AgentID ?? ''}`;
  const msgId = textAt(event.tree, 'MsgId');
  if (msgId !== '') return `${owner}:msgid:${msgId}`;
  return `${owner}:sha256:${createHash('sha256').update(message).digest('base64url')}`;
}
