import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { textAt, textsAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { namedMemberCodes } from '../codes/member-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { summarize } from '../summarize.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { examineMember } from './examine-member.ts';
import { checkRemovable, removeMember } from './remove-member.ts';

/** `user/create` (path/90195). */
export function createMember(call: Call): Answer {
  const value = examineMember(call.operation.input, call.input, call.world.settings, call.mistyped);
  const created = addMember(authorOf(call), value);
  summarize(call, textAt(value, 'userid'));
  const list = created.length > 0 ? { created_department_list: { department_info: created } } : {};
  return answer({ errmsg: 'created', ...list });
}

/** `user/update` (path/90197). */
export function updateMember(call: Call): Answer {
  const value = examineMember(call.operation.input, call.input, call.world.settings, call.mistyped);
  const author = authorOf(call);
  const member = memberOf(author, textAt(value, 'userid')) ?? refuse(60111);
  changeMember(author, member, value);
  summarize(call, member.userid);
  return answer({ errmsg: 'updated' });
}

/** `user/delete` (path/90198). */
export function deleteMember(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, namedMemberCodes);
  const author = authorOf(call);
  const member = memberOf(author, textAt(verdict.value, 'userid')) ?? refuse(60111);
  checkRemovable(author, member);
  removeMember(author, member);
  summarize(call, member.userid);
  return answer({ errmsg: 'deleted' });
}

/** `user/batchdelete` (path/90199): one unknown id fails the whole call, and nobody is deleted. */
export function deleteMembers(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, { useridlist: { tooMany: 40032, '*': 40063 } });
  const author = authorOf(call);
  const named = textsAt(verdict.value, 'useridlist') ?? [];
  const members = new Set(named.map((userid) => memberOf(author, userid) ?? refuse(40031)));
  for (const member of members) checkRemovable(author, member);
  for (const member of members) removeMember(author, member);
  summarize(call, String(members.size));
  return answer({ errmsg: 'deleted' });
}

function memberOf({ world, corpid }: Author, userid: string): Member | undefined {
  return world.state.members.get(memberKey(corpid, userid));
}
