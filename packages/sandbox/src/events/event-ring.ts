import type { SandboxEvent } from '../control/types.ts';

/** An event as it is kept: what it says is looked up when it is sent, so that nothing is built for nobody. */
export interface RingEntry {
  readonly id: number;
  /** Whose phone it concerns; null = everybody's. */
  readonly userid: string | null;
  /** Undefined when what it is about is gone meanwhile. */
  readonly build: (id: number) => SandboxEvent | undefined;
}

/** The last events, for streams that read at their own pace and for those that come back. */
export interface EventRing {
  readonly lastId: number;
  readonly isClosed: boolean;
  push(userid: string | null, build: RingEntry['build']): void;
  /** Events after that id, oldest first; undefined when some of them are gone already, or when the id is not of this ring. */
  after(id: number, limit: number): readonly RingEntry[] | undefined;
  /** Settles at the next event, or when the ring is closed. */
  changed(): Promise<void>;
  /** Ends all streams. */
  close(): void;
}

/**
 * @param size how many events are kept
 * @param firstId higher than every id of an earlier process, so that its clients are told to load afresh
 */
export function createEventRing(size: number, firstId: number): EventRing {
  const entries: RingEntry[] = [];
  let lastId = firstId;
  let isClosed = false;
  let waiting: PromiseWithResolvers<void> | undefined;

  function wake(): void {
    waiting?.resolve();
    waiting = undefined;
  }

  return {
    get lastId() {
      return lastId;
    },
    get isClosed() {
      return isClosed;
    },
    push(userid, build) {
      lastId += 1;
      entries[lastId % size] = { id: lastId, userid, build };
      wake();
    },
    after(id, limit) {
      const count = lastId - id;
      const kept = Math.min(size, lastId - firstId);
      if (!Number.isSafeInteger(id) || count < 0 || count > kept) return undefined;
      const ids = Array.from({ length: Math.min(count, limit) }, (_, index) => id + 1 + index);
      return ids.map((each) => entries[each % size]).filter((entry) => entry !== undefined);
    },
    changed() {
      if (isClosed) return Promise.resolve();
      waiting ??= Promise.withResolvers<void>();
      return waiting.promise;
    },
    close() {
      isClosed = true;
      wake();
    },
  };
}
