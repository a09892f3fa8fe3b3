import type { Member } from '../../state/rows.ts';
import { tagKey } from '../../state/keys.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { type JsonObject, numbersAt, textsAt } from '../../wire/json-object.ts';
import { authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { sightOf } from '../sight.ts';
import { inviteMember } from '../user/invite-member.ts';

/** `batch/invite` (path/90975). Success does not mean that anybody is invited; ids that are not valid come as lists. */
export function inviteMembers(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {
    '(user)': 82001,
    user: { tooMany: 40032 },
    party: { tooMany: 82002 },
    tag: { tooMany: 82003 },
  });
  const { members, invalid } = readInvited(call, verdict.value);
  const author = authorOf(call);
  for (const member of members) inviteMember(author, member);
  return answer(invalid);
}

function readInvited(
  call: Call,
  value: JsonObject,
): { readonly members: ReadonlySet<Member>; readonly invalid: JsonObject } {
  const { directory, seesMember, seesDepartment } = sightOf(call);
  const visible = (userid: string): Member | undefined => {
    const member = directory.member(userid);
    return member && seesMember(member) ? member : undefined;
  };
  const hasTag = (id: number): boolean => call.world.state.tags.has(tagKey(call.corpid ?? '', id));
  const users = textsAt(value, 'user') ?? [];
  const parties = numbersAt(value, 'party') ?? [];
  const tags = numbersAt(value, 'tag') ?? [];
  const members = new Set([
    ...users.flatMap((userid) => visible(userid) ?? []),
    ...parties.filter(seesDepartment).flatMap((id) => directory.membersBelow(id).filter(seesMember)),
    ...tags.flatMap((id) => directory.membersOfTag(id).filter(seesMember)),
  ]);
  const lists = {
    invaliduser: users.filter((userid) => !visible(userid)),
    invalidparty: parties.filter((id) => !seesDepartment(id)),
    invalidtag: tags.filter((id) => !hasTag(id)),
  };
  return { members, invalid: Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0)) };
}
