import { useEffect } from 'react';
import type { MemberView } from '@wecomkit/sandbox/control';
import { personKey } from './people.ts';
import { useStore } from './store.ts';
import { useLive } from './use-live.tsx';

type Known = MemberView | null | undefined;

/** Members of a company: undefined until one is read, null when there is nobody of this id. */
export function useMembers(corpid: string, userids: readonly string[]): readonly Known[] {
  const { people } = useLive().stage;
  const known = useStore(people.known);
  const found = userids.map((userid) => known.get(personKey({ corpid, userid })));
  const missing = JSON.stringify(userids.filter((_, index) => found[index] === undefined));
  useEffect(() => {
    for (const userid of JSON.parse(missing) as string[]) people.want({ corpid, userid });
  }, [people, corpid, missing]);
  return found;
}

export function useMember(corpid: string, userid: string): Known {
  return useMembers(corpid, [userid])[0];
}

/** The names of members; the id where nobody has it, and until the name is there. */
export function useNames(corpid: string, userids: readonly string[]): readonly string[] {
  const found = useMembers(corpid, userids);
  return userids.map((userid, index) => found[index]?.name ?? userid);
}

export function useName(corpid: string, userid: string): string {
  return useMember(corpid, userid)?.name ?? userid;
}
