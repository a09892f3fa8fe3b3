import type { ClockView, Directory, Fault } from '@wecomkit/sandbox/control';
import { fetchClock, fetchDirectory, fetchFaults } from '../api/sandbox-api.ts';
import type { LivePart } from './live-part.ts';
import { createPeople } from './people.ts';
import type { People } from './people.ts';
import { repeatCalmly } from './repeat-calmly.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

/** The clock as it was told, and when that was by the page's own steady clock (`performance.now()`). */
export interface KnownClock extends ClockView {
  readonly heardAt: number;
}

/** Between two readings of a directory that changes and changes. */
const directoryPauseMs = 500;

/** What the stage around the phones needs. `failed`: the sandbox answered the page's first questions with an error. */
export interface StageData extends LivePart {
  readonly people: People;
  readonly directory: Store<Directory | null>;
  readonly clock: Store<KnownClock | null>;
  readonly faults: Store<readonly Fault[]>;
  readonly failed: Store<boolean>;
}

export function createStageData(): StageData {
  const people = createPeople();
  const directory = createStore<Directory | null>(null);
  const clock = createStore<KnownClock | null>(null);
  const faults = createStore<readonly Fault[]>([]);
  const failed = createStore(false);

  const hearClock = (told: ClockView): void => clock.set(() => ({ ...told, heardAt: performance.now() }));

  async function readDirectory(): Promise<void> {
    const told = await fetchDirectory();
    people.prime(told);
    directory.set(() => told);
  }

  async function read(): Promise<void> {
    const rest = Promise.all([fetchClock(), fetchFaults()]);
    await readDirectory();
    const [time, inForce] = await rest;
    hearClock(time);
    faults.set(() => inForce);
    failed.set(() => false);
  }

  const onFailure = (): void => failed.set(() => true);
  const readAgain = repeatCalmly(() => readDirectory().catch(onFailure), directoryPauseMs);

  return {
    people,
    directory,
    clock,
    faults,
    failed,
    load: () => void read().catch(onFailure),
    hear(event) {
      if (event.type === 'clock') hearClock(event.clock);
      if (event.type === 'faults') faults.set(() => event.faults);
      if (event.type === 'directory') readAgain();
    },
  };
}
