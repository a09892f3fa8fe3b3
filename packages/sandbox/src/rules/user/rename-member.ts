import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { type Author, corpOf } from '../author.ts';
import { replaceInGroups } from './remove-member.ts';

/** Lets everything that names a member name the new id; the row under the old id goes. Messages of the past stay with it. */
export function renameMember(author: Author, { userid }: Member, instead: string): void {
  const { world, corpid, directory } = author;
  replaceInGroups(author, userid, instead);
  for (const report of directory.reportsOf(userid)) {
    const direct_leader = report.direct_leader.map((each) =>
      each.toLowerCase() === userid.toLowerCase() ? instead : each,
    );
    world.state.members.put(memberKey(corpid, report.userid), { ...report, direct_leader });
  }
  const corp = corpOf(author);
  if (corp.creator.toLowerCase() === userid.toLowerCase()) {
    world.state.corps.put(corpid, { ...corp, creator: instead });
  }
  world.publish({ type: 'member-renamed', corpid, userid, instead });
  world.state.locations.delete(memberKey(corpid, userid));
  world.state.members.delete(memberKey(corpid, userid));
}
