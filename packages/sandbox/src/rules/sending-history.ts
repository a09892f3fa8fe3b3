import { followMessages, type MessageIndex } from '../state/follow-messages.ts';
import type { Message } from '../state/rows.ts';
import type { World } from '../world.ts';
import { dayOffsetMs } from './policy.ts';
import { type Limit, scaledMax, scaledMs } from './throttle.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** More than this to one member by one application is dropped without a word (path/90312). */
const perMinute: Limit = { max: 30, windowMs: 60_000 };
const perHour: Limit = { max: 1000, windowMs: hourMs };

/** What applications sent, as far as limits ask: all of it follows from the messages. */
class SendingHistory implements MessageIndex {
  /** Times by application and member, at most an hour old. */
  readonly times = new Map<string, number[]>();
  /** Person-times by application and natural day. */
  readonly days = new Map<string, number>();
  /** When a request with this digest was delivered last. */
  readonly digests = new Map<string, number>();

  clear(): void {
    this.times.clear();
    this.days.clear();
    this.digests.clear();
  }

  add({ corpid, conversation, from, recipients, time, digest }: Message): void {
    // Groups have limits of their own.
    if (from.kind !== 'application' || !conversation.startsWith('app:')) return;
    const sender = `${corpid}/${from.id}`;
    const day = `${sender}/${dayOf(time)}`;
    this.days.set(day, (this.days.get(day) ?? 0) + recipients.length);
    for (const userid of recipients) this.#addTime(`${sender}/${userid}`, time);
    if (digest !== null) this.digests.set(`${sender}/${digest}`, time);
  }

  #addTime(key: string, time: number): void {
    const times = this.times.get(key);
    if (!times) {
      this.times.set(key, [time]);
      return;
    }
    while ((times[0] ?? time) <= time - hourMs) times.shift();
    times.push(time);
  }
}

const historyOf = followMessages(() => new SendingHistory());

export interface Sender {
  readonly corpid: string;
  readonly agentid: number;
}

/** Whether one more message to the member would be dropped. */
export function isOverMemberLimit(world: World, { corpid, agentid }: Sender, userid: string): boolean {
  const times = historyOf(world.state).times.get(`${corpid}/${agentid}/${userid}`);
  return times !== undefined && (isFull(world, times, perMinute) || isFull(world, times, perHour));
}

/** Whether the last times, as many as the limit has, are all within its window. Times grow, so one look is enough. */
export function isFull(world: World, times: readonly number[], limit: Limit): boolean {
  const oldest = times[times.length - scaledMax(world, limit.max)];
  return oldest !== undefined && oldest > world.clock.now() - scaledMs(world, limit.windowMs);
}

/** Person-times delivered on the natural day of `time` (path/90312). */
export function personTimes(world: World, { corpid, agentid }: Sender, time: number): number {
  return historyOf(world.state).days.get(`${corpid}/${agentid}/${dayOf(time)}`) ?? 0;
}

/** When an equal request of the application was delivered last. */
export function lastDelivery(world: World, { corpid, agentid }: Sender, digest: string): number | undefined {
  return historyOf(world.state).digests.get(`${corpid}/${agentid}/${digest}`);
}

export function dayOf(time: number): number {
  return Math.floor((time + dayOffsetMs) / dayMs);
}

/** The same moment on the day before. */
export function yesterday(time: number): number {
  return time - dayMs;
}
