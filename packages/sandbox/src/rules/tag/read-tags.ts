import type { Tag } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import { type Call, callingCorp } from '../call.ts';
import { leftStatus } from '../policy.ts';
import { type Sight, sightOf } from '../sight.ts';
import { findTag } from './find-tag.ts';

/** `tag/list` (path/90216): every tag of the company, for everybody. */
export function listTags(call: Call): Answer {
  const rows = tagsOf(call).toSorted((left, right) => left.tagid - right.tagid);
  return answer({ taglist: rows.map(({ tagid, tagname }) => ({ tagid, tagname })) });
}

/** `tag/get` (path/90213): members and departments that the caller sees. */
export function getTag(call: Call): Answer {
  const { tag } = findTag(call);
  return answer(describeTag(tag, sightOf(call)));
}

/** A tag with what is in it, as `tag/get` and exports tell it. */
export function describeTag(tag: Tag, { directory, seesMember, seesDepartment }: Sight): JsonObject {
  const members = tag.userids.flatMap((userid) => directory.member(userid) ?? []);
  return {
    tagname: tag.tagname,
    userlist: members
      .filter((member) => member.status !== leftStatus && seesMember(member))
      .map(({ userid, name }) => ({ userid, name })),
    partylist: tag.partyids.filter(seesDepartment),
  };
}

export function tagsOf(call: Call): readonly Tag[] {
  const corpid = callingCorp(call);
  return [...call.world.state.tags.values()].filter((tag) => tag.corpid === corpid);
}
