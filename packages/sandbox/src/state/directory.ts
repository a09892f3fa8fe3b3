import type { Department, Member } from './rows.ts';
import type { State } from './state.ts';
import { departmentKey, memberKey, tagKey } from './keys.ts';

/** Who belongs where in one company, as lookups. Computed from the state, never part of it. */
export interface Directory {
  /** Sub-departments one level down. */
  childrenOf(id: number): readonly Department[];
  /** Members listed in the department itself. */
  directMembers(id: number): readonly Member[];
  /** Members of the department and of everything below it, each once. */
  membersBelow(id: number): readonly Member[];
  /** Members of a tag: named ones, and those of its departments. */
  membersOfTag(tagid: number): readonly Member[];
  /** The department, where it exists, and everything below it. */
  departmentsBelow(id: number): readonly number[];
  /** All members, in the order they were added. */
  members(): readonly Member[];
}

interface Kept {
  readonly versions: string;
  readonly byCorp: Map<string, Directory>;
}

const kept = new WeakMap<State, Kept>();

/** The directory of a company. Cheap to ask for: computed again only after departments, members or tags changed. */
export function directoryOf(state: State, corpid: string): Directory {
  const versions = `${state.departments.version}/${state.members.version}/${state.tags.version}`;
  let current = kept.get(state);
  if (current?.versions !== versions) {
    current = { versions, byCorp: new Map() };
    kept.set(state, current);
  }
  const known = current.byCorp.get(corpid);
  if (known) return known;
  const directory = computeDirectory(state, corpid);
  current.byCorp.set(corpid, directory);
  return directory;
}

function computeDirectory(state: State, corpid: string): Directory {
  const members = [...state.members.values()].filter((member) => member.corpid === corpid);
  const departments = [...state.departments.values()].filter((row) => row.corpid === corpid);
  const children = Map.groupBy(departments, (department) => department.parentid);
  const direct = membersByDepartment(members);
  const below = new Map<number, readonly Member[]>();

  const directory: Directory = {
    members: () => members,
    childrenOf: (id) => children.get(id) ?? [],
    directMembers: (id) => direct.get(id) ?? [],
    membersBelow(id) {
      const found = below.get(id) ?? unique(subtree(id, children).flatMap((each) => direct.get(each) ?? []));
      below.set(id, found);
      return found;
    },
    membersOfTag(tagid) {
      const tag = state.tags.get(tagKey(corpid, tagid));
      if (!tag) return [];
      const named = tag.userids.map((userid) => state.members.get(memberKey(corpid, userid)));
      const inParties = tag.partyids.flatMap((id) => directory.membersBelow(id));
      return unique([...named.filter((member) => member !== undefined), ...inParties]);
    },
    departmentsBelow: (id) => (state.departments.has(departmentKey(corpid, id)) ? subtree(id, children) : []),
  };
  return directory;
}

function membersByDepartment(members: readonly Member[]): Map<number, Member[]> {
  const direct = new Map<number, Member[]>();
  for (const member of members) {
    for (const id of member.department) {
      const list = direct.get(id);
      if (list) list.push(member);
      else direct.set(id, [member]);
    }
  }
  return direct;
}

function subtree(root: number, children: ReadonlyMap<number, readonly Department[]>): readonly number[] {
  const seen = new Set([root]);
  // A Set grows while it is walked, so this visits every department below once, whatever the tree looks like.
  for (const id of seen) for (const child of children.get(id) ?? []) seen.add(child.id);
  return [...seen];
}

function unique(members: readonly Member[]): readonly Member[] {
  return [...new Set(members)];
}
