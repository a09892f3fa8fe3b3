import type { JSX } from 'react';
import type { Thread } from '../live/thread.ts';
import { useTexts } from '../texts/use-texts.ts';

export interface ThreadStateProps {
  readonly thread: Thread;
  readonly title: string;
  readonly emptyText: string;
}

/** What stands in a conversation that has nothing to show: it loads, it failed, or it is empty. */
export function ThreadState({ thread, title, emptyText }: ThreadStateProps): JSX.Element | null {
  const texts = useTexts();
  if (thread.chunks.length > 0) return null;
  if (thread.status === 'loading') return <p className="thread-state">{texts.loading}</p>;
  if (thread.status === 'failed') return <p className="thread-state">{texts.loadFailed}</p>;
  return (
    <div className="thread-state" aria-label={title}>
      <p className="thread-state-title">{texts.emptyThread}</p>
      <p>{emptyText}</p>
    </div>
  );
}
