import { useCallback, useState } from 'react';
import { messageOf } from '../api/message-of.ts';

/** Does something at the sandbox and keeps the sentence that says why it did not work. */
export function useAttempt(): {
  readonly trouble: string | null;
  readonly attempt: (work: Promise<unknown>) => void;
} {
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = useCallback((work: Promise<unknown>) => {
    work.then(
      () => setTrouble(null),
      (error: unknown) => setTrouble(messageOf(error)),
    );
  }, []);
  return { trouble, attempt };
}
