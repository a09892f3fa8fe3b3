import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { namedMemberCodes } from '../codes/member-codes.ts';
import { reportChange } from '../contact-change.ts';
import { examine, refuseFirst } from '../examine.ts';
import { undocumentedInput } from '../policy.ts';
import { sightOf } from '../sight.ts';
import { visibleMember } from './read-members.ts';

const active = 1;
const inactive = 4;
const dayMs = 24 * 3_600_000;
const daysBack = 30;
/** Days are those of China. */
const chinaOffset = '+08:00';

/** `user/authsucc` (path/90203): the company lets a joining member in. */
export function confirmMember(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, namedMemberCodes);
  const member = visibleMember(sightOf(call), textAt(verdict.value, 'userid')) ?? refuse(60111);
  activateMember(authorOf(call), member);
  return answer();
}

/** The member logs in: for the first time, they become active. */
export function activateMember(author: Author, before: Member): void {
  if (before.status !== inactive) return;
  const { world, corpid } = author;
  const member = { ...before, status: active, has_activated: true };
  world.state.members.put(memberKey(corpid, before.userid), member);
  world.state.invitations.delete(memberKey(corpid, before.userid));
  reportChange(author, { type: 'update_user', before, member });
}

/** `user/get_active_stat` (path/92714, retired): every active member counts as active on every day. */
export function countActiveMembers(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const day = Date.parse(`${textAt(verdict.value, 'date')}T00:00:00${chinaOffset}`);
  const age = call.world.clock.now() - day;
  if (!(age >= 0 && age <= (daysBack + 1) * dayMs))
    refuse(undocumentedInput, { text: "invalid param 'date'" });
  const { directory } = sightOf(call);
  return answer({ active_cnt: directory.members().filter(({ status }) => status === active).length });
}
