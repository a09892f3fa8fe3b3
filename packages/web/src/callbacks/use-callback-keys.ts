import { useEffect, useState } from 'react';
import { fetchSecrets } from '../api/sandbox-api.ts';
import { keysOf } from './callback-subject.ts';
import type { CallbackKeys } from './callback-subject.ts';

export type KnownKeys =
  | { readonly status: 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly keys: CallbackKeys };

/** The keys that the sandbox keeps for a subject, read once when somebody opens its form. */
export function useCallbackKeys(corpid: string, id: string): KnownKeys {
  const [known, setKnown] = useState<KnownKeys>({ status: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const settle = (keys: CallbackKeys | null): void => {
      if (isCurrent) setKnown(keys === null ? { status: 'failed' } : { status: 'ready', keys });
    };
    fetchSecrets().then(
      (secrets) => settle(keysOf(secrets, corpid, id)),
      () => settle(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [corpid, id]);
  return known;
}
