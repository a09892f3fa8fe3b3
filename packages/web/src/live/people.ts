import type { Directory, MemberView } from '@wecomkit/sandbox/control';
import { fetchMembersById } from '../api/sandbox-api.ts';
import type { Person } from '../api/sandbox-api.ts';
import { keyOf } from './keyed-stores.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

/** Members by the key of `personKey`; null: there is nobody of this id. */
export type KnownPeople = ReadonlyMap<string, MemberView | null>;

/** The members that somebody looked at. A company may have 100,000: only those are read. */
export interface People {
  readonly known: Store<KnownPeople>;
  /** Reads a member that is not known yet; several asked for in one turn come in one answer. */
  readonly want: (person: Person) => void;
  /** A new directory: its members are taken as they are, what else was known is read again. */
  readonly prime: (directory: Directory) => void;
}

/** As many ids as fit into an address. */
const batchSize = 100;

/** Ids compare without regard to case (path/90236). */
export function personKey({ corpid, userid }: Person): string {
  return keyOf(corpid, userid.toLowerCase());
}

export function createPeople(): People {
  const known = createStore<KnownPeople>(new Map());
  /** By key, what was asked for and has not come yet. */
  const wanted = new Map<string, Person>();
  const asked = new Map<string, Person>();

  function learn(people: Iterable<readonly [string, MemberView | null]>): void {
    known.set((old) => new Map([...old, ...people]));
  }

  function want(person: Person): void {
    const key = personKey(person);
    if (asked.has(key)) return;
    asked.set(key, person);
    if (wanted.size === 0) queueMicrotask(readWanted);
    wanted.set(key, person);
  }

  function readWanted(): void {
    const batches = Map.groupBy(wanted.values(), ({ corpid }) => corpid);
    wanted.clear();
    for (const [corpid, people] of batches) {
      for (let at = 0; at < people.length; at += batchSize) read(corpid, people.slice(at, at + batchSize));
    }
  }

  function read(corpid: string, people: readonly Person[]): void {
    const keys = people.map(personKey);
    fetchMembersById(
      corpid,
      people.map(({ userid }) => userid),
    ).then(
      (members) => learn([...keys.map((key) => [key, null] as const), ...membersOf(corpid, members)]),
      // Ids are shown for names then; whoever asks next tries again.
      () => keys.forEach((key) => asked.delete(key)),
    );
  }

  function prime({ corps }: Directory): void {
    const told = new Map(corps.flatMap((corp) => membersOf(corp.corpid, corp.members)));
    const others = [...asked.values()].filter((person) => !told.has(personKey(person)));
    // Whoever came with the old directory and not with this one is read when somebody looks again.
    const old = [...known.get()].filter(([key]) => asked.has(key));
    asked.clear();
    known.set(() => new Map([...old, ...told]));
    others.forEach(want);
  }

  return { known, want, prime };
}

function membersOf(
  corpid: string,
  members: readonly MemberView[],
): readonly (readonly [string, MemberView])[] {
  return members.map((member) => [personKey({ corpid, userid: member.userid }), member]);
}
