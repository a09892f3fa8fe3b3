import { tagKey } from '../../state/keys.ts';
import type { Tag } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingCorp } from '../call.ts';
import { tagCodes } from '../codes/tag-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { tooManyTags } from '../policy.ts';
import { summarize } from '../summarize.ts';
import { scaledMax } from '../throttle.ts';
import { findOwnTag } from './find-tag.ts';
import { tagsOf } from './read-tags.ts';

const maxTags = 3000;

/** `tag/create` (path/90210). */
export function createTag(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, tagCodes);
  const corpid = callingCorp(call);
  const tags = tagsOf(call);
  const tagname = textAt(verdict.value, 'tagname');
  const tagid = numberAt(verdict.value, 'tagid') ?? Math.max(0, ...tags.map((tag) => tag.tagid)) + 1;
  // Which code says that an id is taken is not documented; the text of 40068 is "invalid tagid".
  if (tags.some((tag) => tag.tagid === tagid)) refuse(40068);
  checkName(tags, tagname, tagid);
  if (tags.length >= scaledMax(call.world, maxTags)) refuse(tooManyTags);
  const agentid = call.application?.agentid ?? null;
  put(call, { corpid, tagid, tagname, userids: [], partyids: [], agentid });
  summarize(call, tagname);
  return answer({ errmsg: 'created', tagid });
}

/** `tag/update` (path/90211). */
export function renameTag(call: Call): Answer {
  const { tag, verdict } = findOwnTag(call);
  const tagname = textAt(verdict.value, 'tagname');
  checkName(tagsOf(call), tagname, tag.tagid);
  put(call, { ...tag, tagname });
  summarize(call, tagname);
  return answer({ errmsg: 'updated' });
}

/** `tag/delete` (path/90212): members stay as they are, and visible ranges lose the tag. */
export function deleteTag(call: Call): Answer {
  const { tag } = findOwnTag(call);
  const { state } = call.world;
  for (const [key, application] of state.applications.snapshot()) {
    const { visible } = application;
    if (application.corpid !== tag.corpid || !visible.tagids.includes(tag.tagid)) continue;
    const tagids = visible.tagids.filter((each) => each !== tag.tagid);
    state.applications.put(key, { ...application, visible: { ...visible, tagids } });
  }
  state.tags.delete(tagKey(tag.corpid, tag.tagid));
  summarize(call, tag.tagname);
  return answer({ errmsg: 'deleted' });
}

function checkName(tags: readonly Tag[], tagname: string, tagid: number): void {
  if (tags.some((tag) => tag.tagname === tagname && tag.tagid !== tagid)) refuse(40071);
}

function put({ world }: Call, tag: Tag): void {
  world.state.tags.put(tagKey(tag.corpid, tag.tagid), tag);
}
