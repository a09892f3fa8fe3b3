import { fetchMessages } from '../api/sandbox-api.ts';
import type { Person } from '../api/sandbox-api.ts';
import { createKeyedStores, keyOf } from './keyed-stores.ts';
import type { LivePart } from './live-part.ts';
import type { Store } from './store.ts';
import { emptyThread, withMessage, withOlder } from './thread.ts';
import type { Thread } from './thread.ts';

export interface Threads extends LivePart {
  readonly of: (person: Person, conversation: string) => Store<Thread>;
  /** Reads the page before the oldest message; nothing when there is none. Throws `RequestFailure`. */
  readonly loadOlder: (person: Person, conversation: string) => Promise<void>;
}

export function createThreads(): Threads {
  const threads = createKeyedStores<Thread>(emptyThread, (old) => ({ ...old, status: 'failed' }));

  function of(person: Person, conversation: string): Store<Thread> {
    return threads.use(keyOf(person.corpid, person.userid, conversation), async () => {
      const page = await fetchMessages(person, conversation);
      return (old) => withOlder(old, page);
    });
  }

  return {
    of,
    load: threads.reload,
    async loadOlder(person, conversation) {
      const store = of(person, conversation);
      const { chunks, more } = store.get();
      const first = chunks[0]?.messages[0]?.seq;
      if (first === undefined || !more) return;
      const page = await fetchMessages(person, conversation, first);
      store.set((old) => withOlder(old, page));
    },
    hear(event) {
      if (event.type !== 'message' && event.type !== 'message-changed') return;
      const thread = threads.find(keyOf(event.corpid, event.userid, event.message.conversation));
      thread?.set((old) => withMessage(old, event.message));
    },
  };
}
