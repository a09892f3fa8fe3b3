import type { Member } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { authorOf, corpOf } from '../author.ts';
import type { Call } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { exhaustedQuota } from '../policy.ts';
import { sightOf } from '../sight.ts';
import { isExhausted, type Limit, take } from '../throttle.ts';

/** Wrong look-ups above this share of the account cap block the call for a day (path/95402). */
const wrongShare = 0.2;
const dayMs = 24 * 3_600_000;

/** `user/getuserid` (path/95402). */
export function findByMobile(call: Call): Answer {
  const { value } = examineLookUp(call);
  return found(call, sightOf(call).directory.find('mobile', textAt(value, 'mobile')));
}

/** `user/get_userid_by_email` (path/95895): company mailboxes unless `email_type` is 2. */
export function findByEmail(call: Call): Answer {
  const { value } = examineLookUp(call);
  const field = numberAt(value, 'email_type') === 2 ? 'email' : 'biz_mail';
  return found(call, sightOf(call).directory.find(field, textAt(value, 'email')));
}

function examineLookUp(call: Call): ReturnType<typeof examine> {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  if (call.world.settings.limits && isExhausted(call.world, missesKey(call), missesOf(call)))
    refuse(exhaustedQuota);
  return verdict;
}

function found(call: Call, member: Member | undefined): Answer {
  if (member && sightOf(call).seesMember(member)) return answer({ userid: member.userid });
  take(call.world, missesKey(call));
  return refuse(46004);
}

function missesKey({ corpid }: Pick<Call, 'corpid'>): string {
  return `misses/${corpid}`;
}

function missesOf(call: Call): Limit {
  return { max: Math.ceil(corpOf(authorOf(call)).account_cap * wrongShare), windowMs: dayMs };
}
