import { memberKey } from '../../state/keys.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Author } from '../author.ts';

/** Direct leaders in the spelling that is stored: members (60111), and not the member itself (the page does not say). */
export function checkLeaders(
  { world, corpid }: Author,
  userids: readonly string[],
  self: string,
): readonly string[] {
  return userids.map((userid) => {
    const leader = world.state.members.get(memberKey(corpid, userid));
    if (!leader || userid.toLowerCase() === self.toLowerCase()) refuse(60111);
    return leader.userid;
  });
}
