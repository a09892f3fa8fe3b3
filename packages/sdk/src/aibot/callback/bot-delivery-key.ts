import { createHash } from 'node:crypto';
import type { AiBotEvent } from '../events/event-types.ts';

/** What two deliveries of the same thing share: the msgid, which events have too; else the digest of the plain text. */
export function botDeliveryKey({ aibotid, msgid }: AiBotEvent, message: string): string {
  const owner = `aibot:${aibotid}`;
  if (msgid !== '') return `${owner}:msgid:${msgid}`;
  return `${owner}:sha256:${createHash('sha256').update(message).digest('base64url')}`;
}
