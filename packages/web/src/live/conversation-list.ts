import type { ConversationView } from '@wecomkit/sandbox/control';
import { fetchConversations } from '../api/sandbox-api.ts';
import type { Person } from '../api/sandbox-api.ts';
import { createKeyedStores, keyOf } from './keyed-stores.ts';
import type { LivePart } from './live-part.ts';
import type { Store } from './store.ts';

export interface ConversationList {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly conversations: readonly ConversationView[];
}

const empty: ConversationList = { status: 'loading', conversations: [] };

export interface ConversationLists extends LivePart {
  readonly of: (person: Person) => Store<ConversationList>;
}

export function createConversationLists(): ConversationLists {
  const lists = createKeyedStores<ConversationList>(empty, (old) => ({ ...old, status: 'failed' }));
  return {
    load: lists.reload,
    of: (person) =>
      lists.use(keyOf(person.corpid, person.userid), async () => {
        const read = await fetchConversations(person);
        // What an event told while the list was on its way is newer than the list.
        return (old) => old.conversations.reduce(withConversation, { status: 'ready', conversations: read });
      }),
    hear(event) {
      if (event.type !== 'conversation') return;
      const list = lists.find(keyOf(event.corpid, event.userid));
      list?.set((old) => withConversation(old, event.conversation));
    },
  };
}

function withConversation(list: ConversationList, changed: ConversationView): ConversationList {
  const others = list.conversations.filter((old) => old.id !== changed.id);
  return { ...list, conversations: [...others, changed] };
}

/** As the phone lists them: the newest message first. */
export function newestFirst(conversations: readonly ConversationView[]): readonly ConversationView[] {
  return conversations.toSorted((a, b) => (b.last?.time ?? 0) - (a.last?.time ?? 0));
}
