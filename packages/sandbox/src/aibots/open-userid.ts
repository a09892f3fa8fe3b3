import { createHash } from 'node:crypto';
import { directoryOf } from '../state/directory.ts';
import { memberKey } from '../state/keys.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { World } from '../world.ts';

const idLength = 30;

/** The id under which a bot hears of a member: plain only where a super administrator made the bot (path/100719). */
export function toldUserid({ corpid, creator }: Pick<AiBot, 'corpid' | 'creator'>, userid: string): string {
  return creator === 'super-admin' ? userid : encryptedUserid(corpid, userid);
}

/** The member whom a bot means, by either form of the id: the one it hears, or the plain one. */
export function meantUserid({ state }: World, { corpid }: AiBot, id: string): string | undefined {
  const plain = state.members.get(memberKey(corpid, id));
  if (plain) return plain.userid;
  const members = directoryOf(state, corpid).members();
  return members.find(({ userid }) => encryptedUserid(corpid, userid) === id)?.userid;
}

/** Always the same for a member of a company, like the ids of the real service. */
export function encryptedUserid(corpid: string, userid: string): string {
  const digest = createHash('sha256').update(`${corpid}/${userid.toLowerCase()}`).digest('base64url');
  return `wo${digest.slice(0, idLength)}`;
}
