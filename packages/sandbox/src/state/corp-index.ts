import type { Directory, UniqueField } from './directory.ts';
import { memberKey, tagKey } from './keys.ts';
import { type Grouping, groupings } from './grouping.ts';
import type { Department, Member } from './rows.ts';
import type { State } from './state.ts';
import { normalizeMobile } from './normalize-mobile.ts';

const uniqueFields: readonly UniqueField[] = ['mobile', 'email', 'biz_mail', 'openid'];

/** The lookups of one company, kept up row by row: a company of 100,000 members changes a thousand times a second. */
export class CorpIndex implements Directory {
  version: number = 0;
  readonly departments: Map<number, Department> = new Map();
  readonly #state: State;
  readonly #corpid: string;
  readonly #children: Grouping<number, Department> = groupings();
  readonly #members = new Map<string, Member>();
  readonly #serials = new Map<string, number>();
  readonly #direct: Grouping<number, Member> = groupings();
  readonly #leaders: Grouping<number, Member> = groupings();
  readonly #reports: Grouping<string, Member> = groupings();
  readonly #unique = new Map<string, Member>();
  /** Computed lists, good for one version. */
  #computed = { version: 0, members: [] as readonly Member[], below: new Map<number, readonly Member[]>() };
  #lastSerial = 0;

  constructor(state: State, corpid: string) {
    this.#state = state;
    this.#corpid = corpid;
    for (const [key, row] of state.departments.snapshot())
      if (row.corpid === corpid) this.changeDepartment(key, row);
    for (const [key, row] of state.members.snapshot()) if (row.corpid === corpid) this.changeMember(key, row);
  }

  get size(): number {
    return this.#members.size;
  }

  members(): readonly Member[] {
    return this.#fresh().members;
  }

  member(userid: string): Member | undefined {
    return this.#members.get(memberKey(this.#corpid, userid));
  }

  serialOf({ userid }: Member): number {
    return this.#serials.get(memberKey(this.#corpid, userid)) ?? 0;
  }

  childrenOf(id: number): readonly Department[] {
    return this.#children.list(id);
  }

  departmentsBelow(id: number): readonly number[] {
    if (!this.departments.has(id)) return [];
    const seen = new Set([id]);
    // A Set grows while it is walked, so this visits every department below once, whatever the tree looks like.
    for (const each of seen) for (const child of this.#children.list(each)) seen.add(child.id);
    return [...seen];
  }

  directMembers(id: number): readonly Member[] {
    return this.#direct.list(id);
  }

  countNodes(id: number): number {
    return this.#children.count(id) + this.#direct.count(id);
  }

  membersBelow(id: number): readonly Member[] {
    const { below } = this.#fresh();
    const found = below.get(id) ?? [
      ...new Set(this.departmentsBelow(id).flatMap((each) => this.#direct.list(each))),
    ];
    below.set(id, found);
    return found;
  }

  leadersOf(id: number): readonly Member[] {
    return this.#leaders.list(id);
  }

  reportsOf(userid: string): readonly Member[] {
    return this.#reports.list(userid.toLowerCase());
  }

  membersOfTag(tagid: number): readonly Member[] {
    const tag = this.#state.tags.get(tagKey(this.#corpid, tagid));
    if (!tag) return [];
    const named = tag.userids.map((userid) => this.#members.get(memberKey(this.#corpid, userid)));
    const inParties = tag.partyids.flatMap((id) => this.membersBelow(id));
    return [...new Set([...named.filter((member) => member !== undefined), ...inParties])];
  }

  find(field: UniqueField, value: string): Member | undefined {
    return value === '' ? undefined : this.#unique.get(uniqueKey(field, value));
  }

  /** Told of every change of the company's departments; without a row it is gone. */
  changeDepartment(key: string, row: Department | undefined): void {
    this.version += 1;
    const id = row?.id ?? Number(key.slice(key.indexOf('/') + 1));
    const before = this.departments.get(id);
    if (before && before.parentid !== row?.parentid) this.#children.remove(before.parentid, key);
    if (!row) {
      this.departments.delete(id);
      return;
    }
    this.departments.set(id, row);
    this.#children.put(row.parentid, key, row);
  }

  /** Told of every change of the company's members; without a row they are gone. */
  changeMember(key: string, row: Member | undefined): void {
    this.version += 1;
    const before = this.#members.get(key);
    if (before) this.#forget(key, before, row);
    if (!row) {
      this.#members.delete(key);
      this.#serials.delete(key);
      return;
    }
    this.#members.set(key, row);
    if (!before) this.#serials.set(key, (this.#lastSerial += 1));
    for (const id of row.department) this.#direct.put(id, key, row);
    for (const id of ledBy(row)) this.#leaders.put(id, key, row);
    for (const leader of row.direct_leader) this.#reports.put(leader.toLowerCase(), key, row);
    for (const field of uniqueFields)
      if (row[field] !== '') this.#unique.set(uniqueKey(field, row[field]), row);
  }

  changeTag(): void {
    this.version += 1;
  }

  /** Takes the member out of what the new row is no longer part of; what it stays in keeps its place. */
  #forget(key: string, before: Member, after: Member | undefined): void {
    const stays = new Set(after?.department);
    for (const id of before.department) if (!stays.has(id)) this.#direct.remove(id, key);
    for (const id of ledBy(before)) this.#leaders.remove(id, key);
    for (const leader of before.direct_leader) this.#reports.remove(leader.toLowerCase(), key);
    for (const field of uniqueFields) {
      const unique = uniqueKey(field, before[field]);
      if (this.#unique.get(unique) === before) this.#unique.delete(unique);
    }
  }

  #fresh(): { readonly members: readonly Member[]; readonly below: Map<number, readonly Member[]> } {
    if (this.#computed.version !== this.version) {
      this.#computed = { version: this.version, members: [...this.#members.values()], below: new Map() };
    }
    return this.#computed;
  }
}

function ledBy({ department, is_leader_in_dept }: Member): readonly number[] {
  return department.filter((_, index) => is_leader_in_dept[index] === 1);
}

function uniqueKey(field: UniqueField, value: string): string {
  const compared =
    field === 'mobile' ? normalizeMobile(value) : field === 'openid' ? value : value.toLowerCase();
  return `${field}/${compared}`;
}
