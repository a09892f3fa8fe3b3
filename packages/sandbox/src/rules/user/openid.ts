import { type Answer, answer } from '../../wire/answer.ts';
import { textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Call } from '../call.ts';
import { namedMemberCodes } from '../codes/member-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { sightOf } from '../sight.ts';
import { visibleMember } from './read-members.ts';

/** `user/convert_to_openid` (path/90202): for members who have logged in with WeChat. */
export function convertToOpenid(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, namedMemberCodes);
  const member = visibleMember(sightOf(call), textAt(verdict.value, 'userid')) ?? refuse(60111);
  return member.openid === '' ? refuse(43004) : answer({ openid: member.openid });
}

/** `user/convert_to_userid` (path/90202). */
export function convertToUserid(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const sight = sightOf(call);
  const member = sight.directory.find('openid', textAt(verdict.value, 'openid'));
  return member && sight.seesMember(member) ? answer({ userid: member.userid }) : refuse(40073);
}
