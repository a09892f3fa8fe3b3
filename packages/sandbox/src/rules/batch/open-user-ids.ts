import { encryptedUserid } from '../../aibots/open-userid.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { textsAt } from '../../wire/json-object.ts';
import { type Call, callingCorp } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { sightOf } from '../sight.ts';

/**
 * `batch/openuserid_to_userid` (path/101521): the members behind the ids that bots hear, as far as the application sees
 * them. Plain ids are invalid here.
 */
export function convertOpenUserIds(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const corpid = callingCorp(call);
  const { directory, seesMember } = sightOf(call);
  const seen = directory.members().filter(seesMember);
  const known = new Map(seen.map(({ userid }) => [encryptedUserid(corpid, userid), userid]));
  const ids = textsAt(verdict.value, 'open_userid_list') ?? [];
  const found = ids.map((open_userid) => ({ open_userid, userid: known.get(open_userid) }));
  return answer({
    userid_list: found.filter(({ userid }) => userid !== undefined),
    invalid_open_userid_list: ids.filter((id) => !known.has(id)),
  });
}
