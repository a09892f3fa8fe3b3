import type { Message } from './rows.ts';
import type { State } from './state.ts';

/** A lookup that follows the messages. Computed, so never part of the state. */
export interface MessageIndex {
  clear(): void;
  /** Called once for every message, in the order of their sequence numbers. */
  add(message: Message): void;
}

interface Followed<Index> {
  readonly index: Index;
  lastSeq: number;
  /** Messages went away: read everything again before the next answer. */
  isStale: boolean;
}

/**
 * Makes an index over the messages of a state: built at the first question, kept up to date from then on, built anew
 * after messages went away.
 */
export function followMessages<Index extends MessageIndex>(create: () => Index): (state: State) => Index {
  const followed = new WeakMap<State, Followed<Index>>();
  return (state) => {
    const known = followed.get(state) ?? follow(state, create());
    followed.set(state, known);
    if (known.isStale) rebuild(state, known);
    return known.index;
  };
}

function follow<Index extends MessageIndex>(state: State, index: Index): Followed<Index> {
  const followed: Followed<Index> = { index, lastSeq: 0, isStale: true };
  state.messages.onChange((_msgid, message) => {
    if (!message) followed.isStale = true;
    else if (!followed.isStale) add(followed, message);
  });
  return followed;
}

function rebuild<Index extends MessageIndex>(state: State, followed: Followed<Index>): void {
  followed.index.clear();
  followed.lastSeq = 0;
  followed.isStale = false;
  for (const message of state.messages.values()) add(followed, message);
}

/** Sequence numbers grow, so a message that is not newer is one that merely changed. */
function add<Index extends MessageIndex>(followed: Followed<Index>, message: Message): void {
  if (message.seq <= followed.lastSeq) return;
  followed.lastSeq = message.seq;
  followed.index.add(message);
}
