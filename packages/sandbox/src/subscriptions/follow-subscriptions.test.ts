import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml } from '@wecomkit/sdk/callback';
import { createWorld, type ControlledWorld } from '../create-world.ts';
import { loadSeed } from '../seed/index.ts';
import { applicationKey, departmentKey, memberKey, tagKey } from '../state/keys.ts';
import { renameMember } from '../rules/user/rename-member.ts';
import { directoryOf } from '../state/directory.ts';
import { followSubscriptions } from './follow-subscriptions.ts';
import { subscribersOf } from './subscribers.ts';

const corpid = 'ww1';

function startWorld(): { readonly world: ControlledWorld; readonly told: Map<string, Set<string>> } {
  const world = createWorld();
  loadSeed(world.state, {
    corps: [
      {
        corpid,
        name: 'C',
        contacts_secret: 's',
        departments: [1, 2, 3, 4].map((id) => ({ id, name: `${id}`, parentid: id - 1 })),
        members: ['a', 'B', 'c', '__proto__'].map((userid, index) => ({
          userid,
          name: 'x',
          department: [index + 1],
        })),
        tags: [{ tagid: 1, tagname: 't', userids: ['a'], partyids: [4] }],
        applications: [1, 2].map((agentid) => ({
          agentid,
          name: 'a',
          corpsecret: 's',
          visible: { partyids: [agentid + 1], tagids: agentid === 1 ? [1] : [] },
          callback: { url: 'http://127.0.0.1:1/', token: 't', encodingAESKey: 'A'.repeat(43) },
        })),
      },
    ],
  });
  const told = new Map([1, 2].map((agentid) => [`${agentid}`, new Set(subscribed(world, agentid))]));
  followSubscriptions(world);
  world.listen((news) => {
    // The same member, of whom nothing is told.
    if (news.type === 'member-renamed')
      for (const known of told.values()) if (known.delete(news.userid)) known.add(news.instead);
    if (news.type !== 'callback') return;
    const { AgentID, Event, FromUserName } = parseXml(news.delivery.xml);
    const known = told.get(String(AgentID))!;
    // Nobody is told twice.
    expect(known.has(String(FromUserName))).toBe(Event === 'unsubscribe');
    if (Event === 'subscribe') known.add(String(FromUserName));
    else known.delete(String(FromUserName));
  });
  return { world, told };
}

function subscribed({ state }: ControlledWorld, agentid: number): readonly string[] {
  return [...subscribersOf(state, state.applications.get(applicationKey(corpid, agentid))!).values()];
}

type Step = (world: ControlledWorld) => void;

const userid = fc.constantFrom('a', 'B', 'c', '__proto__', 'new');
const department = fc.integer({ min: 1, max: 4 });
const ids = fc.uniqueArray(department, { minLength: 1, maxLength: 2 });

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ userid, department: ids, status: fc.constantFrom(1, 2, 4) })
    .map((change): Step => ({ state }) => {
      const [any] = state.members.values();
      const key = memberKey(corpid, change.userid);
      const before = state.members.get(key) ?? { ...any!, userid: change.userid };
      if (any) state.members.put(key, { ...before, ...change, userid: before.userid });
    }),
  userid.map((each): Step => ({ state }) => {
    if (state.members.size > 1) state.members.delete(memberKey(corpid, each));
  }),
  fc.tuple(userid, fc.constantFrom('renamed', 'Other')).map(([each, instead]): Step => (world) => {
    const before = world.state.members.get(memberKey(corpid, each));
    if (!before || world.state.members.has(memberKey(corpid, instead))) return;
    const author = { world, corpid, directory: directoryOf(world.state, corpid), isReported: false };
    renameMember(author, before, instead);
    world.state.members.put(memberKey(corpid, instead), { ...before, userid: instead });
  }),
  fc.tuple(fc.integer({ min: 2, max: 4 }), department).map(([id, parentid]): Step => ({ state }) => {
    const key = departmentKey(corpid, id);
    state.departments.put(key, { ...state.departments.get(key)!, parentid });
  }),
  fc
    .record({ userids: fc.uniqueArray(userid, { maxLength: 2 }), partyids: ids })
    .map((change): Step => ({ state }) => {
      const key = tagKey(corpid, 1);
      state.tags.put(key, { ...state.tags.get(key)!, ...change });
    }),
  fc
    .record({ userids: fc.uniqueArray(userid, { maxLength: 2 }), partyids: ids })
    .map((range): Step => ({ state }) => {
      const key = applicationKey(corpid, 1);
      state.applications.put(key, { ...state.applications.get(key)!, visible: { ...range, tagids: [1] } });
    }),
);

test('whatever changes, an application has been told of those whom it sees, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(steps, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (calls) => {
      const { world, told } = startWorld();
      for (const call of calls) {
        for (const step of call) step(world);
        world.publish({ type: 'directory' });
        for (const agentid of [1, 2])
          expect([...told.get(`${agentid}`)!].sort()).toEqual([...subscribed(world, agentid)].sort());
      }
    }),
  );
});
