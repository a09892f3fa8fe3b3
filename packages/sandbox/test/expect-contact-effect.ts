import { expect } from 'vitest';
import { memberKey, departmentKey } from '../src/state/keys.ts';
import type { Member } from '../src/state/rows.ts';
import { isObject, listAt, objectAt, textAt, valueAt } from '../src/wire/json-object.ts';
import type { World } from '../src/world.ts';
import type { Answer } from './api-server.ts';
import type { ContactCase } from './contact-cases.ts';
import { contactsCorpid as corpid } from './contact-world.ts';

/** What came of a case. */
export interface ContactOutcome {
  readonly world: World;
  readonly answer: Answer;
  readonly response: Response;
  /** Members as they were. */
  readonly before: ReadonlyMap<string, unknown>;
}

/** Effects that concern the member whom the request names. */
const ofMember: ReadonlySet<string> = new Set(['mobile', 'department', 'status', 'userid', 'ignored']);

/** Holds every part of an effect like `status:3;percentage:100` to what came of the case. */
export function expectEffect(each: ContactCase, outcome: ContactOutcome): void {
  for (const part of (each.effect ?? '').split(';')) {
    const colon = part.indexOf(':');
    const kind = colon < 0 ? part : part.slice(0, colon);
    const argument = colon < 0 ? '' : part.slice(colon + 1);
    const isWrite =
      isObject(each.request) && 'userid' in each.request && each.path.startsWith('/cgi-bin/user/');
    if (isWrite && ofMember.has(kind)) expectMember(each, outcome, kind, argument);
    else if (kind === 'unchanged') expectUnchanged(each, outcome, argument.split(','));
    else expectAnswer(outcome, kind, argument);
  }
}

type Check = (outcome: ContactOutcome, argument: string) => void;

const checks: Readonly<Record<string, Check>> = {
  has({ answer }, names) {
    for (const name of names.split(',')) expect(valueAt(answer, name), name).toBeDefined();
  },
  absent({ answer }, names) {
    for (const name of names.split(',')) expect(answer).not.toHaveProperty(name);
  },
  empty: ({ answer }, name) => expect(answer[name]).toEqual([]),
  nonempty: ({ answer }, name) => expect(answer[name]).not.toBe(''),
  'errmsg-contains': ({ answer }, text) => expect(answer.errmsg).toContain(text),
  'errmsg-prefix': ({ answer }, text) => expect(answer.errmsg.startsWith(text)).toBe(true),
  ids: ({ answer }, ids) => expect(rowsOf(answer).map(({ id }) => id)).toEqual(ids.split(',').map(Number)),
  count: ({ answer }, count) => expect(rowsOf(answer)).toHaveLength(Number(count)),
  userids: ({ answer }, userids) => expect(useridsOf(answer)).toEqual(userids.split(',')),
  userlist: ({ answer }, userids) =>
    expect(useridsOf(answer)).toEqual(userids === '[]' ? [] : userids.split(',')),
  'rows-of-carol': ({ answer }, count) =>
    expect(useridsOf(answer).filter((userid) => userid === 'carol')).toHaveLength(Number(count)),
  department_leader: ({ answer }, leaders) =>
    expect(objectAt(answer, 'department')['department_leader']).toEqual(JSON.parse(leaders)),
  created_department({ answer, world }, id) {
    const list = listAt(objectAt(answer, 'created_department_list'), 'department_info');
    expect(list).toEqual([{ id: Number(id), name: id }]);
    expect(world.state.departments.has(departmentKey(corpid, Number(id)))).toBe(true);
  },
  'none-deleted': ({ world, before }) => expect(world.state.members.size).toBe(before.size),
  outbox({ world }, userid) {
    const invited = [...world.state.invitations.values()].map((invitation) => invitation.userid);
    expect(invited).toEqual(userid === 'empty' ? [] : [userid]);
  },
  filename({ answer, world }, name) {
    expect(world.state.media.get(textAt(answer, 'media_id'))?.filename).toBe(name);
  },
  'content-type': ({ response }, type) => expect(response.headers.get('content-type')).toBe(type),
  http: ({ response }, status) => expect(response.status).toBe(Number(status)),
  'content-length': ({ response }, length) => expect(response.headers.get('content-length')).toBe(length),
  event({ answer, world }) {
    expect(world.state.jobs.get(textAt(answer, 'jobid'))).toMatchObject({ callback: { token: 'tok3n' } });
  },
};

/** What no check has a name for is a member of the answer. */
function expectAnswer(outcome: ContactOutcome, kind: string, argument: string): void {
  const check = checks[kind];
  if (check) return check(outcome, argument);
  const expected = argument.replaceAll('"', '').replace(/^\[(.*)\]$/u, '$1');
  expect(String(written(valueAt(outcome.answer, kind)))).toBe(expected);
}

function useridsOf(answer: Answer): readonly unknown[] {
  return rowsOf(answer).map(({ userid }) => userid);
}

function written(value: unknown): unknown {
  return Array.isArray(value) ? value.join(',') : value;
}

/** The first list of objects in an answer. */
function rowsOf(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  const list = Object.values(answer).find((value) => Array.isArray(value));
  return (Array.isArray(list) ? list : []).filter(isObject);
}

function memberOf({ world }: ContactOutcome, userid: string): Member | undefined {
  return world.state.members.get(memberKey(corpid, userid));
}

function expectMember(
  { request }: ContactCase,
  outcome: ContactOutcome,
  kind: string,
  argument: string,
): void {
  const userid = kind === 'userid' ? argument : textAt(request, 'userid');
  const member = memberOf(outcome, userid);
  if (kind === 'userid') {
    expect(outcome.answer['userid'] ?? member?.userid).toBe(argument);
  } else if (kind === 'ignored') {
    expect(JSON.stringify([member?.attrs, member?.external_profile])).not.toContain(argument.split('.')[1]);
  } else if (argument === 'other') {
    const [id = 0] = member?.department ?? [];
    const department = outcome.world.state.departments.get(departmentKey(corpid, id));
    expect(department?.name).toBe('其他（待设置部门）');
  } else {
    expect(JSON.stringify(valueAt(member, kind)).replaceAll('"', '')).toBe(argument);
  }
}

function expectUnchanged(
  { request, path }: ContactCase,
  outcome: ContactOutcome,
  names: readonly string[],
): void {
  if (path.includes('/department/')) {
    const { parentid, order } = outcome.world.state.departments.get(departmentKey(corpid, 4)) ?? {};
    expect({ parentid, order }).toEqual({ parentid: 2, order: 10 });
    return;
  }
  const userid = textAt(request, 'userid');
  const before = outcome.before.get(memberKey(corpid, userid));
  for (const name of names) expect(valueAt(memberOf(outcome, userid), name)).toEqual(valueAt(before, name));
}
