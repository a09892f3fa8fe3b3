import type { SandboxEvent } from '@wecomkit/sandbox/control';
import { createConversationLists } from './conversation-list.ts';
import type { ConversationLists } from './conversation-list.ts';
import { followEvents } from './event-stream.ts';
import { createJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { createStageData } from './stage-data.ts';
import type { StageData } from './stage-data.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { createThreads } from './threads.ts';
import type { Threads } from './threads.ts';

export type Connection = 'connecting' | 'live' | 'lost';

/** Everything that the page knows of the sandbox, kept current by its events. */
export interface Live {
  readonly connection: Store<Connection>;
  readonly stage: StageData;
  readonly journal: Journal;
  readonly lists: ConversationLists;
  readonly threads: Threads;
  /** Starts to follow the events; answers a function that stops it. */
  readonly start: () => () => void;
}

export function createLive(): Live {
  const connection = createStore<Connection>('connecting');
  const stage = createStageData();
  const journal = createJournal();
  const lists = createConversationLists();
  const threads = createThreads();
  const parts = [stage, journal, lists, threads];

  const loadAll = (): void => parts.forEach((part) => part.load());

  function hear(event: SandboxEvent): void {
    if (event.type === 'reset') loadAll();
    else parts.forEach((part) => part.hear(event));
  }

  function start(): () => void {
    let isCurrent = false;
    return followEvents({
      onOpen() {
        connection.set(() => 'live');
        // Only once the stream stands, so that nothing falls between what is read and what is told.
        if (!isCurrent) loadAll();
        isCurrent = true;
      },
      onLost: () => connection.set(() => 'lost'),
      onEvents: (events) => events.forEach(hear),
      onGap() {
        isCurrent = false;
      },
    });
  }

  return { connection, stage, journal, lists, threads, start };
}
