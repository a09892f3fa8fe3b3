import type { MessageView, MessagesPage } from '@wecomkit/sandbox/control';

/** A conversation as far as it was read, oldest first, in chunks that are drawn or left out as a whole. */
export interface Thread {
  readonly status: 'loading' | 'ready' | 'failed';
  /** There are older messages than the first one here. */
  readonly more: boolean;
  readonly chunks: readonly Chunk[];
}

export interface Chunk {
  /** Stays the same while the chunk grows. */
  readonly key: number;
  readonly messages: readonly MessageView[];
}

export const emptyThread: Thread = { status: 'loading', more: false, chunks: [] };

const chunkSize = 40;

/** Puts an older page in front. Messages that an event brought meanwhile stay as the event had them. */
export function withOlder(thread: Thread, page: MessagesPage): Thread {
  const known = new Set(thread.chunks.flatMap((chunk) => chunk.messages.map((message) => message.seq)));
  const older = page.messages.filter((message) => !known.has(message.seq));
  return { status: 'ready', more: page.more, chunks: inOrder([...split(older), ...thread.chunks]) };
}

/** The message as it stands now; undefined where it was not read. */
export function messageAt({ chunks }: Thread, seq: number): MessageView | undefined {
  const chunk = chunks.findLast(({ key }) => key <= seq);
  return chunk?.messages.find((message) => message.seq === seq);
}

/** Adds a message or replaces the copy that is there. */
export function withMessage(thread: Thread, message: MessageView): Thread {
  const at = thread.chunks.findLastIndex((chunk) => chunk.key <= message.seq);
  const chunk = thread.chunks[at];
  if (chunk === undefined) return { ...thread, chunks: [startOf(message), ...thread.chunks] };
  const isLast = at === thread.chunks.length - 1;
  const last = chunk.messages.at(-1);
  if (isLast && last !== undefined && last.seq < message.seq && chunk.messages.length >= chunkSize) {
    return { ...thread, chunks: [...thread.chunks, startOf(message)] };
  }
  return { ...thread, chunks: thread.chunks.with(at, { ...chunk, messages: put(chunk.messages, message) }) };
}

function put(messages: readonly MessageView[], message: MessageView): readonly MessageView[] {
  const at = messages.findIndex((old) => old.seq >= message.seq);
  if (at === -1) return [...messages, message];
  return messages[at]?.seq === message.seq ? messages.with(at, message) : messages.toSpliced(at, 0, message);
}

function startOf(message: MessageView): Chunk {
  return { key: message.seq, messages: [message] };
}

function split(messages: readonly MessageView[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < messages.length; at += chunkSize) {
    const part = messages.slice(at, at + chunkSize);
    chunks.push({ key: part[0]?.seq ?? 0, messages: part });
  }
  return chunks;
}

/** An event may bring a message before the page that surrounds it is read: then the ranges must be cut anew. */
function inOrder(chunks: readonly Chunk[]): readonly Chunk[] {
  const sorted = chunks.every((chunk, index) => {
    const before = chunks[index - 1]?.messages.at(-1)?.seq ?? -1;
    return before < chunk.key;
  });
  if (sorted) return chunks;
  return split(chunks.flatMap((chunk) => chunk.messages).toSorted((a, b) => a.seq - b.seq));
}
