import { CallbackError } from '../errors/callback-error.ts';
import type { CallbackEvent } from './events/read-event.ts';

/**
 * Refuses what is older or newer than the window, where there is one. The timestamp is signed, so a recorded callback
 * cannot be played back later.
 * @throws CallbackError `stale`
 */
export function assertFresh(timestamp: string, nowMs: number, toleranceSeconds: number | undefined): void {
  if (toleranceSeconds === undefined) return;
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
export function assertAddressed(event: CallbackEvent, receiveid: string, agentid: number | undefined): void {
  const isForeignCorp = receiveid !== '' && event.ToUserName !== '' && event.ToUserName !== receiveid;
  const given = agentIdOf(event);
  const isForeignApp = agentid !== undefined && given !== undefined && given !== agentid;
  if (!isForeignCorp && !isForeignApp) return;
  throw new CallbackError(
    'receiveid',
    `callback: the message is meant for another ${isForeignCorp ? 'corp' : 'app'}`,
  );
}

/** The app that an event is for. Approvals name the approval app instead, whoever hears of them (path/91815). */
function agentIdOf(event: CallbackEvent): number | undefined {
  if (event.kind === 'event.sys_approval_change') return undefined;
  return event.kind === 'event.taskcard_click' ? event.AgentId : event.AgentID;
}
