import type { UniqueField } from '../../state/directory.ts';
import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Author } from '../author.ts';

/** 60102: another member has the id, in whatever case. */
export function checkUserid({ world, corpid }: Author, userid: string): void {
  if (world.state.members.has(memberKey(corpid, userid))) refuse(60102);
}

/** What no two members share, each with its code (path/90313). A taken number names its owner (observed 2021). */
export function checkContacts(author: Author, draft: Pick<Member, 'userid' | 'mobile' | 'email'>): void {
  const owner = ownerOf(author, 'mobile', draft.mobile, draft.userid);
  if (owner) refuse(60104, { text: `mobile existed:${owner.userid}`, isBare: true });
  if (ownerOf(author, 'email', draft.email, draft.userid)) refuse(60106);
}

/** The member who has the value already, unless it is the one named. */
export function ownerOf(
  { directory }: Author,
  field: UniqueField,
  value: string,
  userid: string,
): Member | undefined {
  const owner = directory.find(field, value);
  return owner && owner.userid.toLowerCase() !== userid.toLowerCase() ? owner : undefined;
}
