import { directoryOf } from '../state/directory.ts';
import type { Member } from '../state/rows.ts';
import { activateMember } from '../rules/user/activation.ts';
import type { ControlledWorld } from '../create-world.ts';
import { findMember } from './find.ts';

const inactive = 4;

/** A member opens WeCom: whoever was invited is active from the first time on. */
export function logIn(world: ControlledWorld, userid: string, corpid?: string): Member {
  const member = findMember(world, userid, corpid);
  if (member.status !== inactive) return member;
  const directory = directoryOf(world.state, member.corpid);
  activateMember({ world, corpid: member.corpid, directory, isReported: true }, member);
  world.publish({ type: 'directory' });
  return findMember(world, userid, member.corpid);
}
