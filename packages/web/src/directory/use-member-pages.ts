import { useEffect, useState } from 'react';
import type { MemberView } from '@wecomkit/sandbox/control';
import { fetchMembers } from '../api/sandbox-api.ts';
import type { MembersQuery } from '../api/sandbox-api.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';

export interface MemberPages {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly members: readonly MemberView[];
  readonly total: number;
  readonly more: boolean;
  /** Reads the next page. */
  readonly showMore: () => void;
}

const pageSize = 100;
const nobody = { status: 'loading', members: [], total: 0, more: false } as const;

/** Members that fit, from the first page on; read again when the directory changes. */
export function useMemberPages(corpid: string, { department, tag, q }: MembersQuery): MemberPages {
  // Each reading of the directory is a new object: the sign that members may have changed as well.
  const directory = useStore(useLive().stage.directory);
  const subject = JSON.stringify([corpid, department, tag, q]);
  const [wish, setWish] = useState({ subject, pages: 1 });
  const pages = wish.subject === subject ? wish.pages : 1;
  const [read, setRead] = useState<ReadMembers>(nobody);

  useEffect(() => {
    if (directory === null) return undefined;
    let isCurrent = true;
    const settle = (told: ReadMembers): void => {
      if (isCurrent) setRead(told);
    };
    readPages(corpid, { department, tag, q }, pages).then(settle, () =>
      settle({ ...nobody, status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [corpid, department, tag, q, pages, directory]);

  return { ...read, showMore: () => setWish({ subject, pages: pages + 1 }) };
}

type ReadMembers = Omit<MemberPages, 'showMore'>;

async function readPages(corpid: string, query: MembersQuery, pages: number): Promise<ReadMembers> {
  const answers = await Promise.all(
    Array.from({ length: pages }, (_, page) =>
      fetchMembers(corpid, { ...query, offset: page * pageSize, limit: pageSize }),
    ),
  );
  const last = answers.at(-1);
  const members = answers.flatMap((answer) => answer.members);
  return { status: 'ready', members, total: last?.total ?? 0, more: last?.more ?? false };
}
