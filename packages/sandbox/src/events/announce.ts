import type { SandboxEvent } from '../control/types.ts';
import type { ControlledWorld } from '../create-world.ts';
import { memberKey } from '../state/keys.ts';
import { clockView } from '../views/clock-view.ts';
import { conversationView } from '../views/conversation-view.ts';
import { inboxLines } from '../views/inbox.ts';
import { entrySummary } from '../views/journal-view.ts';
import { messageView } from '../views/message-view.ts';
import type { EventRing, RingEntry } from './event-ring.ts';
import type { WorldNews } from './world-news.ts';

type MessageNews = Extract<WorldNews, { readonly msgid: string }>;

/** Turns the world's news into the events of phones and inspectors. Answers a function that ends it. */
export function announceTo(ring: EventRing, world: ControlledWorld): () => void {
  return world.listen((news) => {
    if ('msgid' in news) announceMessage(ring, world, news);
    else if (news.type === 'conversation') announceConversation(ring, world, news, news.conversation);
    else if (isPlain(news)) ring.push(null, builderOf(world, news));
  });
}

function announceMessage(ring: EventRing, world: ControlledWorld, news: MessageNews): void {
  const message = world.state.messages.get(news.msgid);
  if (message === undefined) return;
  const { corpid, conversation } = message;
  for (const userid of news.userids) {
    ring.push(userid, buildMessage(world, news, userid));
    const isLast = inboxLines(world.state, corpid, userid).get(conversation)?.msgid === message.msgid;
    if (isLast) announceConversation(ring, world, { corpid, userid }, conversation);
  }
}

function buildMessage(world: ControlledWorld, news: MessageNews, userid: string): RingEntry['build'] {
  const { type, corpid, msgid } = news;
  return (id): SandboxEvent | undefined => {
    const message = world.state.messages.get(msgid);
    return message && { id, type, userid, corpid, message: messageView(world, message, userid) };
  };
}

function announceConversation(
  ring: EventRing,
  world: ControlledWorld,
  { corpid, userid }: { readonly corpid: string; readonly userid: string },
  conversation: string,
): void {
  ring.push(userid, (id) => {
    const member = world.state.members.get(memberKey(corpid, userid));
    const view = member && conversationView(world, member, conversation);
    return view && { id, type: 'conversation', userid, corpid, conversation: view };
  });
}

/** News of which phones learn no more than that there are some. */
type PlainNews = Exclude<
  WorldNews,
  MessageNews | { readonly type: 'conversation' | (typeof inside)[number] }
>;

/** What concerns the sandbox itself. */
const inside = ['callback', 'job', 'member-renamed'] as const;

function isPlain(news: WorldNews): news is PlainNews {
  return !inside.some((type) => type === news.type);
}

function builderOf(world: ControlledWorld, news: PlainNews): RingEntry['build'] {
  switch (news.type) {
    case 'journal':
      return (id): SandboxEvent | undefined => {
        const entry = world.journal.get(news.id);
        return entry && { id, type: 'journal', entry: entrySummary(entry) };
      };
    case 'clock':
      return (id) => ({ id, type: 'clock', clock: clockView(world.clock) });
    case 'faults':
      return (id) => ({ id, type: 'faults', faults: world.faults.list() });
    case 'directory':
    case 'reset':
      return (id) => ({ id, type: news.type });
  }
}
