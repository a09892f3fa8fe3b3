import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import type { Author } from '../author.ts';

const inactive = 4;

/** Notes that WeCom would invite the member; whoever is active already is not invited (path/90975). */
export function inviteMember({ world, corpid }: Author, { userid, status }: Member): void {
  if (status !== inactive) return;
  world.state.invitations.put(memberKey(corpid, userid), { corpid, userid, time: world.clock.now() });
}
