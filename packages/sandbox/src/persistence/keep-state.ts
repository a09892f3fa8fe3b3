import type { State } from '../state/state.ts';
import type { RowFile } from './row-file.ts';

/** State that is written to a file as it changes. */
export interface KeptState {
  /** Nothing was in the file: the state is still to be seeded. */
  readonly isNew: boolean;
  /** Writes what has changed. @throws what SQLite says, and keeps the changes for the next time */
  readonly flush: () => void;
  /** Writes what has changed and gives the file back. */
  readonly close: () => void;
}

/** Changes within this time are written together. */
const batchMs = 20;

/**
 * Fills the state from the file, and writes its changes there from now on.
 * @param onError told when writing failed: the changes are kept and tried again with the next ones
 */
export function keepState(state: State, file: RowFile, onError: (error: unknown) => void): KeptState {
  const isNew = load(state, file) === 0;
  const changed = new Map<string, Map<string, unknown>>();
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (changed.size === 0) return;
    file.write(changesOf(changed));
    changed.clear();
  }

  function flushLater(): void {
    try {
      flush();
    } catch (error) {
      onError(error);
    }
  }

  for (const { name, onChange } of listenable(state)) {
    onChange((key, row) => {
      const rows = changed.get(name) ?? new Map<string, unknown>();
      changed.set(name, rows);
      rows.set(key, row);
      timer ??= setTimeout(flushLater, batchMs);
    });
  }

  return {
    isNew,
    flush,
    close() {
      try {
        flush();
      } finally {
        file.close();
      }
    },
  };
}

/** How many rows there were. Rows of collections that are no more are passed over. */
function load(state: State, file: RowFile): number {
  const collections = new Map(Object.values(state).map((collection) => [collection.name, collection]));
  let count = 0;
  for (const { collection, key, row } of file.read()) {
    // The file's rows have the types of the collections: nobody else writes it, and its version is checked.
    collections.get(collection)?.put(key, row as never);
    count += 1;
  }
  return count;
}

interface Listenable {
  readonly name: string;
  readonly onChange: (listener: (key: string, row: unknown) => void) => void;
}

function listenable(state: State): readonly Listenable[] {
  return Object.values(state).map((collection) => ({
    name: collection.name,
    onChange: (listener) => collection.onChange(listener),
  }));
}

function* changesOf(changed: ReadonlyMap<string, ReadonlyMap<string, unknown>>) {
  for (const [collection, rows] of changed) {
    for (const [key, row] of rows) yield { collection, key, row };
  }
}
