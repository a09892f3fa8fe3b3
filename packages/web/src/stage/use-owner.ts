import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { useMembers } from '../live/use-people.ts';
import { firstMember } from './who.ts';

/** Whose phone it is: the member of the address, or the first active one; undefined while that is being read. */
export function useOwner(corp: CorpView | null, userid: string | null): MemberView | null | undefined {
  const [named] = useMembers(corp?.corpid ?? '', corp === null || userid === null ? [] : [userid]);
  if (corp === null) return undefined;
  return named === null || userid === null ? firstMember(corp) : named;
}
