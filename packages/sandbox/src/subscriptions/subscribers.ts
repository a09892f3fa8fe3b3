import { visibleRange, type VisibleRange } from '../rules/visibility.ts';
import { memberKey } from '../state/keys.ts';
import type { Application, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** Userids by the members' keys: ids of members who are gone can still be told. */
export type Subscribers = Map<string, string>;

const active = 1;

/**
 * Whom `subscribe` was told of, and `unsubscribe` not yet: members who have joined, are not switched off, and see the
 * application (path/90240).
 */
export function isSubscriber(range: VisibleRange, member: Member | undefined): member is Member {
  return member?.status === active && range.seesMember(member);
}

export function subscribersOf(state: State, application: Application): Subscribers {
  const members = [...visibleRange(state, application).members()];
  const joined = members.filter(({ status }) => status === active);
  return new Map(joined.map(({ corpid, userid }) => [memberKey(corpid, userid), userid]));
}

/** Applications that hear of it: those with a receiving URL that are not switched off. */
export function hears({ enabled, callback }: Application): boolean {
  return enabled && callback !== null && callback.url !== '';
}
