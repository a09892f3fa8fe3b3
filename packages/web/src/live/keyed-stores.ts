import { createStore } from './store.ts';
import type { Store } from './store.ts';

/** Stores by key, each read from the sandbox on its first use and again when everything changed. */
export interface KeyedStores<T> {
  /** The store of a key; creates it and starts to read when there is none yet. What was read comes as a change of what events told meanwhile. */
  readonly use: (key: string, read: () => Promise<(old: T) => T>) => Store<T>;
  /** The store of a key that somebody looks at, if any. */
  readonly find: (key: string) => Store<T> | undefined;
  readonly reload: () => void;
}

export function createKeyedStores<T extends { readonly status: string }>(
  empty: T,
  failed: (old: T) => T,
): KeyedStores<T> {
  const all = new Map<string, { store: Store<T>; load: () => void }>();

  function add(key: string, read: () => Promise<(old: T) => T>): Store<T> {
    const store = createStore(empty);
    let round = 0;
    const load = (): void => {
      round += 1;
      const mine = round;
      store.set(() => empty);
      // An answer to an earlier question must not overwrite that of a later one.
      const settle = (change: (old: T) => T): void => {
        if (mine === round) store.set(change);
      };
      read().then(settle, () => settle(failed));
    };
    all.set(key, { store, load });
    load();
    return store;
  }

  return {
    use: (key, read) => all.get(key)?.store ?? add(key, read),
    find: (key) => all.get(key)?.store,
    reload: () => all.forEach((kept) => kept.load()),
  };
}

/** A key from several names; no name can run into the next. */
export function keyOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}
