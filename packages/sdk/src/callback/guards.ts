import { CallbackError } from '../errors/callback-error.ts';
import type { EventBase } from './events/event-base.ts';

/**
 * Refuses what is older or newer than the window. The timestamp is signed, so a recorded callback cannot be played
 * back later.
 * @throws CallbackError `stale`
 */
export function assertFresh(timestamp: string, nowMs: number, toleranceSeconds: number): void {
  const seconds = Math.abs(nowMs / 1000 - Number(timestamp));
  if (seconds <= toleranceSeconds) return;
  const distance = Number.isFinite(seconds) ? `${Math.round(seconds)} s` : 'an unknown time';
  throw new CallbackError(
    'stale',
    `callback: the timestamp is ${distance} away, ${toleranceSeconds} s are allowed; is the clock right?`,
  );
}

/**
 * Refuses a message for another corp or app. The receiver of the frame was checked before; this also finds two apps of
 * one corp that share their keys. Events without these members pass.
 * @throws CallbackError `receiveid`
 */
export function assertAddressed(event: EventBase, receiveid: string, agentid: number | undefined): void {
  const isForeignCorp = receiveid !== '' && event.ToUserName !== '' && event.ToUserName !== receiveid;
  const isForeignApp = agentid !== undefined && event.AgentID !== undefined && event.AgentID !== agentid;
  if (!isForeignCorp && !isForeignApp) return;
  throw new CallbackError(
    'receiveid',
    `callback: the message is meant for another ${isForeignCorp ? 'corp' : 'app'}`,
  );
}
