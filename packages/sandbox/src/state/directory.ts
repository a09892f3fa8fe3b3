import type { Department, Member } from './rows.ts';
import type { State } from './state.ts';
import { CorpIndex } from './corp-index.ts';

/** Who belongs where in one company, as lookups. Follows the state, never part of it. */
export interface Directory {
  /** Grows with every change of departments, members or tags: what was computed from them is good as long as it stays. */
  readonly version: number;
  readonly departments: ReadonlyMap<number, Department>;
  /** All members, in the order they were added. */
  members(): readonly Member[];
  /** How many there are. */
  readonly size: number;
  /** Whatever the case of the id. */
  member(userid: string): Member | undefined;
  /** Grows from member to member, in the order they were added; never used twice. */
  serialOf(member: Member): number;
  /** Sub-departments one level down. */
  childrenOf(id: number): readonly Department[];
  /** The department, where it exists, and everything below it; a department before those below it. */
  departmentsBelow(id: number): readonly number[];
  /** Members listed in the department itself, in the order they were added. */
  directMembers(id: number): readonly Member[];
  /** Sub-departments and members of the department itself. */
  countNodes(id: number): number;
  /** Members of the department and of everything below it, each once. */
  membersBelow(id: number): readonly Member[];
  /** Members marked as leaders of the department. */
  leadersOf(id: number): readonly Member[];
  /** Members whose direct leader this one is. */
  reportsOf(userid: string): readonly Member[];
  /** Members of a tag: named ones, and those of its departments. */
  membersOfTag(tagid: number): readonly Member[];
  /** The member who has a value that no other has. Numbers are compared without blanks and the mainland's +86. */
  find(field: UniqueField, value: string): Member | undefined;
}

export type UniqueField = 'mobile' | 'email' | 'biz_mail' | 'openid';

const followed = new WeakMap<State, Map<string, CorpIndex>>();

/** The directory of a company. Cheap to ask for, and to keep: it follows every change. */
export function directoryOf(state: State, corpid: string): Directory {
  const indexes = followed.get(state) ?? follow(state);
  const known = indexes.get(corpid);
  if (known) return known;
  const index = new CorpIndex(state, corpid);
  indexes.set(corpid, index);
  return index;
}

function follow(state: State): Map<string, CorpIndex> {
  const indexes = new Map<string, CorpIndex>();
  const indexOf = (key: string): CorpIndex | undefined => indexes.get(key.slice(0, key.indexOf('/')));
  state.departments.onChange((key, row) => indexOf(key)?.changeDepartment(key, row));
  state.members.onChange((key, row) => indexOf(key)?.changeMember(key, row));
  state.tags.onChange((key) => indexOf(key)?.changeTag());
  followed.set(state, indexes);
  return indexes;
}
