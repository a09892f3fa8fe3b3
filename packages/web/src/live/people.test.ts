import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPeople, personKey } from './people.ts';
import type { People } from './people.ts';

const corpid = 'ww1';
/** Addresses that were asked for. */
let asked: string[] = [];

function member(userid: string, name = userid): MemberView {
  const texts = { alias: '', position: '', mobile: '', email: '', gender: '0', avatar: '' };
  return { userid, name, department: [1], main_department: 1, status: 1, ...texts };
}

function corp(members: readonly MemberView[]): CorpView {
  const rest = { departments: [], tags: [], applications: [], robots: [], aibots: [], chats: [] };
  return { corpid, name: '晨光科技', members, member_count: 9, ...rest };
}

/** A sandbox that knows everybody but `nobody`. */
function answer(address: string): Response {
  asked.push(address);
  const userids = new URL(address, 'http://sandbox.test').searchParams.get('userids')?.split('|') ?? [];
  const members = userids.filter((userid) => userid !== 'nobody').map((userid) => member(userid, 'read'));
  return Response.json({ members, total: members.length, more: false });
}

const known = (people: People, userid: string): MemberView | null | undefined =>
  people.known.get().get(personKey({ corpid, userid }));

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => answer(address));
});
afterEach(() => vi.unstubAllGlobals());

test('members that are asked for in one turn come in one answer, each read once', async () => {
  const people = createPeople();
  for (const userid of ['a', 'b', 'nobody', 'A']) people.want({ corpid, userid });
  await expect.poll(() => known(people, 'a')?.name).toBe('read');
  people.want({ corpid, userid: 'b' });
  expect(asked).toEqual(['/_sandbox/corps/ww1/members?userids=a%7Cb%7Cnobody&limit=3']);
  expect(known(people, 'B')?.userid).toBe('b');
  expect(known(people, 'nobody')).toBe(null);
  expect(known(people, 'c')).toBe(undefined);
});

test('a new directory brings its members, and what else was known is read again', async () => {
  const people = createPeople();
  people.prime({ corps: [corp([member('a'), member('b')])] });
  people.want({ corpid, userid: 'far' });
  await expect.poll(() => known(people, 'far')?.name).toBe('read');
  people.prime({ corps: [corp([member('a', 'renamed')])] });
  expect(known(people, 'a')?.name).toBe('renamed');
  expect(known(people, 'b')).toBe(undefined);
  expect(known(people, 'far')?.name).toBe('read');
  await expect.poll(() => asked.length).toBe(2);
});
