import type { Member } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Call } from '../call.ts';
import { namedMemberCodes } from '../codes/member-codes.ts';
import { findDepartment } from '../department/read-departments.ts';
import { examine, refuseFirst } from '../examine.ts';
import { leftStatus } from '../policy.ts';
import { detailedSightOf, type Sight } from '../sight.ts';
import { describeMember, nameMember } from './describe-member.ts';

/** `user/get` (path/90196): beside `errcode`, without a wrapper. */
export function getMember(call: Call): Answer {
  const sight = detailedSightOf(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, namedMemberCodes);
  const member = visibleMember(sight, textAt(verdict.value, 'userid')) ?? refuse(60111);
  return answer(describeMember(member, sight, call.origin));
}

/** `user/list` (path/90201). */
export function listMembers(call: Call): Answer {
  const sight = detailedSightOf(call);
  return answer({
    userlist: membersOf(call, sight).map((member) => describeMember(member, sight, call.origin)),
  });
}

/** `user/simplelist` (path/90200). */
export function listMemberNames(call: Call): Answer {
  const sight = detailedSightOf(call);
  return answer({ userlist: membersOf(call, sight).map((member) => nameMember(member, sight)) });
}

/** A member that the caller may look up; one who left the company is unknown. */
export function visibleMember({ directory, seesMember }: Sight, userid: string): Member | undefined {
  const member = directory.member(userid);
  return member && member.status !== leftStatus && seesMember(member) ? member : undefined;
}

/** Members of the department itself: larger orders first, then whoever came first (path/90195). */
function membersOf(call: Call, sight: Sight): readonly Member[] {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const { id } = findDepartment(sight, numberAt(verdict.value, 'department_id') ?? 0);
  const { directory, seesMember } = sight;
  const isDeep = call.world.settings.fetchChild && call.query['fetch_child'] === '1';
  const members = isDeep ? directory.membersBelow(id) : directory.directMembers(id);
  const orderOf = ({ department, order }: Member): number => order[department.indexOf(id)] ?? 0;
  return members
    .filter((member) => member.status !== leftStatus && seesMember(member))
    .map((member) => ({ member, order: orderOf(member), serial: directory.serialOf(member) }))
    .sort((left, right) => right.order - left.order || left.serial - right.serial)
    .map(({ member }) => member);
}
