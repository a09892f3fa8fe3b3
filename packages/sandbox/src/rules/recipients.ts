import { directoryOf } from '../state/directory.ts';
import { departmentKey, memberKey, tagKey } from '../state/keys.ts';
import type { Application, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import { leftStatus } from './policy.ts';
import { type VisibleRange, visibleRange } from './visibility.ts';

/** Who gets a message, and who does not. */
export interface Recipients {
  readonly members: readonly Member[];
  /** At least one of what was named exists and is visible, even if nobody is in it. */
  readonly isAnyValid: boolean;
  /** `invaliduser` and its like, joined by `|`; members with nothing to report are absent (path/90236). */
  readonly failures: JsonObject;
}

interface Found {
  readonly members: Set<Member>;
  readonly invaliduser: string[];
  readonly invalidparty: string[];
  readonly invalidtag: string[];
  readonly unlicenseduser: string[];
  isAnyValid: boolean;
}

/** Finds the members behind `touser`, `toparty` and `totag` within the visible range. `@all` makes the others void. */
export function findRecipients(state: State, application: Application, targets: JsonObject): Recipients {
  const found: Found = {
    members: new Set(),
    invaliduser: [],
    invalidparty: [],
    invalidtag: [],
    unlicenseduser: [],
    isAnyValid: false,
  };
  const range = visibleRange(state, application);
  const users = split(textAt(targets, 'touser'));
  if (users.includes('@all')) addMembers(found, range.members());
  else {
    addUsers(found, state, application, range, users);
    addParties(found, state, application, range, split(textAt(targets, 'toparty')));
    addTags(found, state, application, range, split(textAt(targets, 'totag')));
  }
  const { members, isAnyValid } = found;
  return { members: [...members], isAnyValid, failures: failuresOf(found) };
}

/** Ids as they travel; blanks around them and empty parts do not count (path/90236). */
function split(ids: string): readonly string[] {
  if (ids === '') return [];
  return ids
    .split('|')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function addUsers(
  found: Found,
  state: State,
  { corpid }: Application,
  range: VisibleRange,
  users: readonly string[],
): void {
  for (const userid of users) {
    const member = state.members.get(memberKey(corpid, userid));
    if (!member || member.status === leftStatus || !range.seesMember(member)) {
      found.invaliduser.push(userid.toLowerCase());
    } else addMembers(found, [member]);
  }
}

function addParties(
  found: Found,
  state: State,
  { corpid }: Application,
  range: VisibleRange,
  parties: readonly string[],
): void {
  const directory = directoryOf(state, corpid);
  for (const party of parties) {
    const id = Number(party);
    if (!state.departments.has(departmentKey(corpid, id)) || !range.seesDepartment(id)) {
      found.invalidparty.push(party);
      continue;
    }
    found.isAnyValid = true;
    addMembers(found, directory.membersBelow(id));
  }
}

function addTags(
  found: Found,
  state: State,
  { corpid }: Application,
  range: VisibleRange,
  tags: readonly string[],
): void {
  const directory = directoryOf(state, corpid);
  for (const tag of tags) {
    const id = Number(tag);
    if (!state.tags.has(tagKey(corpid, id))) {
      found.invalidtag.push(tag);
      continue;
    }
    found.isAnyValid = true;
    addMembers(found, directory.membersOfTag(id).filter(range.seesMember));
  }
}

/** Members without the basic interface licence (基础接口许可) are reported and get nothing (path/90236). */
function addMembers(found: Found, members: Iterable<Member>): void {
  for (const member of members) {
    if (member.status === leftStatus) continue;
    if (!member.licensed) found.unlicenseduser.push(member.userid);
    else {
      found.members.add(member);
      found.isAnyValid = true;
    }
  }
}

function failuresOf(found: Found): JsonObject {
  const lists = {
    invaliduser: found.invaliduser,
    invalidparty: found.invalidparty,
    invalidtag: found.invalidtag,
    unlicenseduser: found.unlicenseduser,
  };
  const filled = Object.entries(lists).filter(([, ids]) => ids.length > 0);
  return Object.fromEntries(filled.map(([name, ids]) => [name, [...new Set(ids)].join('|')]));
}
