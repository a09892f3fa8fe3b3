import type { ControlledWorld } from '../create-world.ts';
import { visibleRange } from '../rules/visibility.ts';
import { directoryOf } from '../state/directory.ts';
import { memberKey, tagKey } from '../state/keys.ts';
import type { Application } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { hears, isSubscriber, subscribersOf, type Subscribers } from './subscribers.ts';
import { subscriptionDelivery } from './subscription-delivery.ts';

/** What one application knows. */
interface Followed {
  readonly visible: Application['visible'];
  readonly subscribers: Subscribers;
}

/** Keys of rows that changed since applications were told. */
interface Changes {
  readonly members: Set<string>;
  readonly departments: Set<string>;
  readonly tags: Set<string>;
}

/**
 * Tells applications who comes into their visible range and who leaves it, whatever the reason: the range, a tag, a
 * department or the member changed (path/90240). An application that has just saved its URL is not told of those who
 * are there already.
 */
export function followSubscriptions(world: ControlledWorld): void {
  const { state } = world;
  const followed = new Map<string, Followed>();
  const changes = collectChanges(state, () => followed.size > 0);

  function begin(): void {
    followed.clear();
    clear(changes);
    for (const [key, application] of state.applications.snapshot())
      if (hears(application)) followed.set(key, follow(state, application));
  }

  function tellAll(): void {
    const members = changedMembers(state, changes);
    for (const [key, application] of state.applications.snapshot()) {
      const known = followed.get(key);
      if (!hears(application)) followed.delete(key);
      else if (known === undefined) followed.set(key, follow(state, application));
      else followed.set(key, tell(world, application, known, { ...changes, members }));
    }
    for (const key of followed.keys()) if (!state.applications.has(key)) followed.delete(key);
    clear(changes);
  }

  // Rules say so when they are done: what a call changes on its way is nobody's business.
  world.listen((news) => {
    if (news.type === 'directory') tellAll();
    else if (news.type === 'reset') begin();
    else if (news.type === 'member-renamed') rename(followed, news);
  });
  begin();
}

function collectChanges(state: State, isAnyFollowed: () => boolean): Changes {
  const changes: Changes = { members: new Set(), departments: new Set(), tags: new Set() };
  for (const name of ['members', 'departments', 'tags'] as const)
    state[name].onChange((key: string) => {
      if (isAnyFollowed()) changes[name].add(key);
    });
  return changes;
}

function clear({ members, departments, tags }: Changes): void {
  for (const keys of [members, departments, tags]) keys.clear();
}

/** With those below departments that moved. One that is gone had nobody left. */
function changedMembers(state: State, { members, departments }: Changes): Set<string> {
  const keys = new Set(members);
  for (const key of departments) {
    const row = state.departments.get(key);
    const below = row ? directoryOf(state, row.corpid).membersBelow(row.id) : [];
    for (const { corpid, userid } of below) keys.add(memberKey(corpid, userid));
  }
  return keys;
}

function follow(state: State, application: Application): Followed {
  return { visible: application.visible, subscribers: subscribersOf(state, application) };
}

/** Tells one application, and says what it knows then. */
function tell(world: ControlledWorld, application: Application, known: Followed, changes: Changes): Followed {
  const { corpid, visible } = application;
  const isOtherTag = visible.tagids.some((id) => changes.tags.has(tagKey(corpid, id)));
  if (visible !== known.visible || isOtherTag) return tellRange(world, application, known);
  const range = visibleRange(world.state, application);
  const { subscribers } = known;
  for (const key of changes.members) {
    if (!key.startsWith(`${corpid}/`)) continue;
    const member = world.state.members.get(key);
    const before = subscribers.get(key);
    if (isSubscriber(range, member)) subscribers.set(key, member.userid);
    else subscribers.delete(key);
    publish(world, application, before, subscribers.get(key));
  }
  return known;
}

/** The range itself changed: everybody is looked at. */
function tellRange(world: ControlledWorld, application: Application, { subscribers }: Followed): Followed {
  const now = follow(world.state, application);
  for (const key of new Set([...subscribers.keys(), ...now.subscribers.keys()]))
    publish(world, application, subscribers.get(key), now.subscribers.get(key));
  return now;
}

function publish(
  world: ControlledWorld,
  application: Application,
  before: string | undefined,
  after: string | undefined,
): void {
  if ((before === undefined) === (after === undefined)) return;
  const event = after === undefined ? 'unsubscribe' : 'subscribe';
  const userid = after ?? before ?? '';
  const delivery = subscriptionDelivery(application, { event, userid, time: world.clock.now() });
  world.publish({ type: 'callback', delivery });
}

/** Whoever is called otherwise stays who they are. */
function rename(
  followed: ReadonlyMap<string, Followed>,
  { corpid, userid, instead }: { readonly corpid: string; readonly userid: string; readonly instead: string },
): void {
  for (const { subscribers } of followed.values())
    if (subscribers.delete(memberKey(corpid, userid))) subscribers.set(memberKey(corpid, instead), instead);
}
