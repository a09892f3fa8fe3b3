import { memberKey } from '../state/keys.ts';
import { directoryOf } from '../state/directory.ts';
import type { Chat } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { type JsonObject, listAt, textAt } from '../wire/json-object.ts';

/** Types in whose text `<@userid>` mentions a member (path/99110); markdown_v2 knows no mentions. */
const inlineTypes: ReadonlySet<string> = new Set(['text', 'markdown']);

/** Whom a robot's message mentions: members of the group, or `@all`. Unknown ones are passed over. */
export function mentionsIn(
  state: State,
  chat: Chat,
  msgtype: string,
  content: JsonObject,
): readonly string[] {
  const named = [...listAt(content, 'mentioned_list'), ...inlineMentions(msgtype, content)].map(String);
  const mobiles = new Set(listAt(content, 'mentioned_mobile_list').map(String));
  if (named.includes('@all') || mobiles.has('@all')) return ['@all'];
  const byMobile = directoryOf(state, chat.corpid)
    .members()
    .filter((member) => member.mobile !== '' && mobiles.has(member.mobile))
    .map((member) => member.userid);
  const known = named.map((userid) => state.members.get(memberKey(chat.corpid, userid))?.userid);
  const mentioned = new Set([...known, ...byMobile]);
  return chat.userlist.filter((userid) => mentioned.has(userid));
}

function inlineMentions(msgtype: string, content: JsonObject): readonly string[] {
  if (!inlineTypes.has(msgtype)) return [];
  return Array.from(textAt(content, 'content').matchAll(/<@([^<>\s]+)>/gu), ([, userid = '']) => userid);
}
