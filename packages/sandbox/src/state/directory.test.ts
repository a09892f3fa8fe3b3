import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf } from './directory.ts';
import { departmentKey, memberKey } from './keys.ts';
import { loadSeed } from '../seed/index.ts';
import type { Member } from './rows.ts';
import { createState, type State } from './state.ts';

const corpid = 'ww1';

/** A company with one member, as a model for others. */
function modelState(): { readonly state: State; readonly model: Member } {
  const state = createState();
  const departments = [{ id: 1, name: 'Root', parentid: 0 }];
  loadSeed(state, {
    corps: [
      { corpid, name: 'C', contacts_secret: 's', departments, members: [{ userid: 'model', name: 'M' }] },
    ],
  });
  return { state, model: state.members.get(memberKey(corpid, 'model'))! };
}

const userid = fc.constantFrom('a', 'b', 'c', 'd', 'model');
const change = fc.oneof(
  fc.record({
    kind: fc.constant('member' as const),
    userid,
    department: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    leads: fc.boolean(),
    mobile: fc.constantFrom('', '13800000001', '+86 13800000002', '13800000003'),
    leader: fc.option(userid),
  }),
  fc.record({ kind: fc.constant('leave' as const), userid }),
  fc.record({
    kind: fc.constant('department' as const),
    id: fc.integer({ min: 2, max: 5 }),
    parentid: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('close' as const), id: fc.integer({ min: 2, max: 5 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function apply(state: State, model: Member, each: Change): void {
  if (each.kind === 'leave') state.members.delete(memberKey(corpid, each.userid));
  else if (each.kind === 'close') state.departments.delete(departmentKey(corpid, each.id));
  else if (each.kind === 'department') {
    const { id, parentid } = each;
    const row = { corpid, id, parentid, name: `${id}`, name_en: '', order: 0, is_leaving: false };
    state.departments.put(departmentKey(corpid, id), row);
  } else {
    const { department, mobile, leader } = each;
    const is_leader_in_dept = department.map(() => Number(each.leads));
    const direct_leader = leader === null ? [] : [leader];
    const row = { ...model, userid: each.userid, department, mobile, is_leader_in_dept, direct_leader };
    state.members.put(memberKey(corpid, each.userid), row);
  }
}

function sharesNumbers(state: State): boolean {
  const owned = [...state.members.values()].map(({ mobile }) => mobile).filter((mobile) => mobile !== '');
  return new Set(owned).size < owned.length;
}

const numbers = ['13800000001', '13800000002', '+8613800000003'];

/** Everything a directory says of a small company, in an order that does not depend on history. */
function summary(state: State): unknown {
  const directory = directoryOf(state, corpid);
  const names = (members: readonly Member[]) => members.map((member) => member.userid).sort();
  const ids = [1, 2, 3, 4, 5];
  return {
    members: names(directory.members()),
    departments: [...directory.departments.keys()].sort(),
    children: ids.map((id) =>
      directory
        .childrenOf(id)
        .map((row) => row.id)
        .sort(),
    ),
    below: ids.map((id) => [...directory.departmentsBelow(id)].sort()),
    direct: ids.map((id) => names(directory.directMembers(id))),
    nodes: ids.map((id) => directory.countNodes(id)),
    all: ids.map((id) => names(directory.membersBelow(id))),
    leaders: ids.map((id) => names(directory.leadersOf(id))),
    reports: ['a', 'model'].map((each) => names(directory.reportsOf(each))),
    owners: numbers.map((mobile) => directory.find('mobile', mobile)?.mobile.replaceAll(/^\+86 ?/gu, '')),
  };
}

describe('the directory', () => {
  it('that followed every change is the one of the rows as they stand', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const { state, model } = modelState();
        directoryOf(state, corpid);
        let everShared = false;
        for (const each of changes) {
          apply(state, model, each);
          everShared ||= sharesNumbers(state);
        }
        const fresh = createState();
        for (const [key, row] of state.departments.snapshot()) fresh.departments.put(key, row);
        for (const [key, row] of state.members.snapshot()) fresh.members.put(key, row);
        // The rules keep numbers unique in a company; once that was broken, nobody owns one for sure.
        const { owners: followed, ...rest } = Object(summary(state));
        const { owners: rebuilt, ...others } = Object(summary(fresh));
        expect(rest).toEqual(others);
        if (!everShared) expect(followed).toEqual(rebuilt);
      }),
    );
  });

  it('numbers members in the order in which they came, and keeps the number of one who changes', () => {
    const { state, model } = modelState();
    const directory = directoryOf(state, corpid);
    const put = (id: string, name = id) =>
      state.members.put(memberKey(corpid, id), { ...model, userid: id, name });
    put('a');
    put('b');
    put('a', 'changed');
    const serials = directory.members().map((member) => directory.serialOf(member));
    expect(serials).toEqual([...serials].sort((left, right) => left - right));
    expect(directory.members().map((member) => member.userid)).toEqual(['model', 'a', 'b']);
  });
});
