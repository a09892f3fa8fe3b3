import type { TagMembers } from '../../callbacks/contact-change.ts';
import { tagKey } from '../../state/keys.ts';
import type { Tag } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { type JsonObject, numbersAt, textsAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { tagMemberCodes } from '../codes/tag-codes.ts';
import { reportChange } from '../contact-change.ts';
import { sightOf } from '../sight.ts';
import { summarize } from '../summarize.ts';
import { scaledMax } from '../throttle.ts';
import { findOwnTag } from './find-tag.ts';

const maxNodes = 30_000;
const nobody: TagMembers = { userids: [], partyids: [] };

/** `tag/addtagusers` (path/90214): who is in it already stays, without an error. */
export function addTagMembers(call: Call): Answer {
  const { tag, verdict } = findOwnTag(call, tagMemberCodes);
  const named = readMembers(call, verdict.value);
  if (!named.isAnyValid) refuse(40070, { text: 'all list invalid ' });
  const added = {
    userids: named.valid.userids.filter((userid) => !tag.userids.includes(userid)),
    partyids: named.valid.partyids.filter((id) => !tag.partyids.includes(id)),
  };
  const userids = [...tag.userids, ...added.userids];
  const partyids = [...tag.partyids, ...added.partyids];
  if (userids.length + partyids.length > scaledMax(call.world, maxNodes)) refuse(81003);
  change(call, { ...tag, userids, partyids }, { added, removed: nobody });
  return answer({ errmsg: 'ok', ...named.invalid });
}

/** `tag/deltagusers` (path/90215): an id counts as invalid only when nobody has it. */
export function removeTagMembers(call: Call): Answer {
  const { tag, verdict } = findOwnTag(call, tagMemberCodes);
  const named = readMembers(call, verdict.value);
  if (!named.isAnyValid) refuse(40031);
  const removed = {
    userids: tag.userids.filter((userid) => named.valid.userids.includes(userid)),
    partyids: tag.partyids.filter((id) => named.valid.partyids.includes(id)),
  };
  const userids = tag.userids.filter((userid) => !removed.userids.includes(userid));
  const partyids = tag.partyids.filter((id) => !removed.partyids.includes(id));
  change(call, { ...tag, userids, partyids }, { added: nobody, removed });
  return answer({ errmsg: 'deleted', ...named.invalid });
}

interface Named {
  readonly valid: TagMembers;
  readonly isAnyValid: boolean;
  /** Members joined by `|`, departments as a list; absent where there is nothing to tell (path/90214). */
  readonly invalid: JsonObject;
}

/** Members and departments that the caller sees, each once, in the spelling that is stored. */
function readMembers(call: Call, value: JsonObject): Named {
  const { directory, seesMember, seesDepartment } = sightOf(call);
  const asked = { userids: textsAt(value, 'userlist') ?? [], partyids: numbersAt(value, 'partylist') ?? [] };
  const members = asked.userids.map((userid) => directory.member(userid));
  const userids = members.flatMap((member) => (member && seesMember(member) ? member.userid : []));
  const badUsers = asked.userids.filter((_, index) => {
    const member = members[index];
    return !member || !seesMember(member);
  });
  const partyids = asked.partyids.filter(seesDepartment);
  const badParties = asked.partyids.filter((id) => !seesDepartment(id));
  return {
    valid: { userids: [...new Set(userids)], partyids: [...new Set(partyids)] },
    isAnyValid: userids.length + partyids.length > 0,
    invalid: {
      ...(badUsers.length > 0 ? { invalidlist: badUsers.join('|') } : {}),
      ...(badParties.length > 0 ? { invalidparty: badParties } : {}),
    },
  };
}

function change(
  call: Call,
  tag: Tag,
  { added, removed }: { readonly added: TagMembers; readonly removed: TagMembers },
): void {
  call.world.state.tags.put(tagKey(tag.corpid, tag.tagid), tag);
  summarize(call, tag.tagname);
  const changes = [added.userids, added.partyids, removed.userids, removed.partyids];
  if (changes.every((list) => list.length === 0)) return;
  reportChange(authorOf(call), { type: 'update_tag', tagid: tag.tagid, added, removed });
}
