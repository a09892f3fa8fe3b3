import { cardKey, taskKey } from '../state/keys.ts';
import type { Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { Stage } from './stage.ts';
import { changingCard, taskIdOf } from './card-kind.ts';
import { msgidLength } from './policy.ts';

/** A message before it has an id. */
export interface MessageDraft {
  readonly corpid: string;
  /** `app:1000002` or `chat:…`. */
  readonly conversation: string;
  readonly from: Message['from'];
  readonly msgtype: string;
  readonly content: Message['content'];
  /** Members on whose phones it appears; a writer counts as one. */
  readonly recipients: readonly string[];
  readonly safe?: Message['safe'] | undefined;
  readonly cut?: Message['cut'] | undefined;
  readonly mentions?: readonly string[] | undefined;
  readonly digest?: string | undefined;
  readonly stream?: Message['stream'] | undefined;
  readonly feedback?: Message['feedback'] | undefined;
  /** For seeds: another id or time than a fresh one and now. */
  readonly msgid?: string | undefined;
  readonly time?: number | undefined;
}

/**
 * Puts a message into the world: its row, a copy per recipient of a card that can change, its task id; and tells the
 * phones. For messages of applications, robots and members alike. Nothing is checked here.
 */
export function createMessage(world: Stage, draft: MessageDraft): Message {
  const { state } = world;
  const message: Message = {
    seq: nextSeq(state),
    msgid: draft.msgid ?? world.randomId(msgidLength),
    corpid: draft.corpid,
    conversation: draft.conversation,
    from: draft.from,
    time: draft.time ?? world.clock.now(),
    msgtype: draft.msgtype,
    content: draft.content,
    safe: draft.safe ?? 0,
    cut: draft.cut ?? [],
    mentions: draft.mentions ?? [],
    recipients: draft.recipients,
    recalled: false,
    task_id: taskIdOf(draft.msgtype, draft.content),
    digest: draft.digest ?? null,
    stream: draft.stream ?? null,
    feedback: draft.feedback ?? null,
  };
  state.messages.put(message.msgid, message);
  keepTaskId(state, message);
  createCopies(state, message);
  if (message.recipients.length > 0) {
    const { corpid, msgid, recipients } = message;
    world.publish({ type: 'message', corpid, msgid, userids: recipients });
  }
  return message;
}

function nextSeq(state: State): number {
  const seq = (state.settings.get('seq') ?? 0) + 1;
  state.settings.put('seq', seq);
  return seq;
}

function keepTaskId(state: State, { corpid, from, task_id, msgid }: Message): void {
  if (task_id === null) return;
  if (from.kind === 'application') state.taskIds.put(taskKey(corpid, Number(from.id), task_id), msgid);
  if (from.kind === 'aibot') state.taskIds.put(taskKey(corpid, from.id, task_id), msgid);
}

function createCopies(state: State, { msgid, msgtype, content, recipients }: Message): void {
  const card = changingCard(msgtype, content);
  if (!card) return;
  for (const userid of recipients) {
    const copy = { msgid, userid, card, replaced: null, version: 1, changed: [], tap: null };
    state.cards.put(cardKey(msgid, userid), copy);
  }
}
