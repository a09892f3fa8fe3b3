import { applicationKey, chatKey, memberKey, tagKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';
import { reportChange } from '../contact-change.ts';

/** 301005: who made the company stays. */
export function checkRemovable(author: Author, { userid }: Member): void {
  if (corpOf(author).creator.toLowerCase() === userid.toLowerCase()) refuse(301005);
}

/** Takes a member out of the company, and out of everything that names them; nothing is checked here. */
export function removeMember(author: Author, { userid }: Member): void {
  const { world, corpid, directory } = author;
  replaceInGroups(author, userid, undefined);
  for (const report of directory.reportsOf(userid)) {
    const direct_leader = report.direct_leader.filter((each) => !isSame(each, userid));
    world.state.members.put(memberKey(corpid, report.userid), { ...report, direct_leader });
  }
  world.state.invitations.delete(memberKey(corpid, userid));
  world.state.locations.delete(memberKey(corpid, userid));
  world.state.members.delete(memberKey(corpid, userid));
  reportChange(author, { type: 'delete_user', userid });
}

/** Puts another id, or nobody, in the place of a member in tags, visible ranges and groups. */
export function replaceInGroups(
  { world: { state }, corpid }: Pick<Author, 'world' | 'corpid'>,
  userid: string,
  instead: string | undefined,
): void {
  const replace = (userids: readonly string[]): readonly string[] =>
    userids.flatMap((each) => (isSame(each, userid) ? (instead ?? []) : each));
  const names = (userids: readonly string[]): boolean => userids.some((each) => isSame(each, userid));
  for (const tag of state.tags.values()) {
    if (tag.corpid !== corpid || !names(tag.userids)) continue;
    state.tags.put(tagKey(corpid, tag.tagid), { ...tag, userids: replace(tag.userids) });
  }
  for (const application of state.applications.values()) {
    const { agentid, visible } = application;
    if (application.corpid !== corpid || !names(visible.userids)) continue;
    const row = { ...application, visible: { ...visible, userids: replace(visible.userids) } };
    state.applications.put(applicationKey(corpid, agentid), row);
  }
  for (const chat of state.chats.values()) {
    if (chat.corpid !== corpid || !names(chat.userlist)) continue;
    const userlist = replace(chat.userlist);
    // What becomes of a group whose owner leaves the company is not documented: the first member takes over.
    const owner = isSame(chat.owner, userid) ? (instead ?? userlist[0] ?? '') : chat.owner;
    state.chats.put(chatKey(corpid, chat.chatid), { ...chat, userlist, owner });
  }
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
