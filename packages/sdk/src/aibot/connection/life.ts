import { closedError } from './connection-error.ts';
import type { AiBotConnectionState } from './connection-state.ts';

/** How the life of a connection is told: by promises, and to those who listen. */
export interface Life {
  readonly ready: Promise<void>;
  readonly closed: Promise<void>;
  readonly onState: (state: AiBotConnectionState) => void;
}

/** Who listens. */
export interface LifeOptions {
  readonly onState: ((state: AiBotConnectionState) => void) | undefined;
  /** Whether `report` reaches the program. Without it, `closed` is where a failure is told. */
  readonly isHeard: boolean;
  readonly report: (error: unknown) => void;
  /** The connection is closed. */
  readonly onClosed: () => void;
}

export function createLife({ onState, isHeard, report, onClosed }: LifeOptions): Life {
  const ready = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  // A program need not wait for it: that it fails is told by `closed` too.
  void heard(ready.promise);

  function end(error: Error | undefined): void {
    onClosed();
    ready.reject(error ?? closedError('aibot', undefined));
    if (error === undefined) return closed.resolve();
    closed.reject(error);
    if (!isHeard) return;
    void heard(closed.promise);
    report(error);
  }

  return {
    ready: ready.promise,
    closed: closed.promise,
    onState: (state) => {
      if (state.name === 'subscribed') ready.resolve();
      if (state.name === 'closed') end(state.error);
      try {
        onState?.(state);
      } catch (error) {
        report(error);
      }
    },
  };
}

/** What a promise is rejected with is told elsewhere too. */
async function heard(promise: Promise<void>): Promise<void> {
  await promise.catch(() => undefined);
}
