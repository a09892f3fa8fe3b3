import { followMessages, type MessageIndex } from '../../state/follow-messages.ts';
import type { Message } from '../../state/rows.ts';
import type { World } from '../../world.ts';
import { dayOf, isFull, type Sender } from '../sending-history.ts';
import { type Limit, scaledMax } from '../throttle.ts';

const minuteMs = 60_000;
/** To one member from one application over all its groups; more is dropped without a word (path/90248). */
const perMinute: Limit = { max: 200, windowMs: minuteMs };
const perDay = 10_000;

/** What applications posted to members of groups, as far as limits ask. */
class ChatHistory implements MessageIndex {
  /** Times by application and member, at most a minute old. */
  readonly times = new Map<string, number[]>();
  /** How many by application, member and natural day. */
  readonly days = new Map<string, number>();

  clear(): void {
    this.times.clear();
    this.days.clear();
  }

  add({ corpid, conversation, from, recipients, time }: Message): void {
    if (from.kind !== 'application' || !conversation.startsWith('chat:')) return;
    for (const userid of recipients) {
      const key = `${corpid}/${from.id}/${userid}`;
      const day = `${key}/${dayOf(time)}`;
      this.days.set(day, (this.days.get(day) ?? 0) + 1);
      const recent = (this.times.get(key) ?? []).filter((each) => each > time - minuteMs);
      this.times.set(key, [...recent, time]);
    }
  }
}

const historyOf = followMessages(() => new ChatHistory());

/** Whether one more post to the member would be dropped. */
export function isOverChatLimit(world: World, { corpid, agentid }: Sender, userid: string): boolean {
  const { times, days } = historyOf(world.state);
  const key = `${corpid}/${agentid}/${userid}`;
  const today = days.get(`${key}/${dayOf(world.clock.now())}`) ?? 0;
  return today >= scaledMax(world, perDay) || isFull(world, times.get(key) ?? [], perMinute);
}
