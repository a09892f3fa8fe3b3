/** Runs work for a key when all earlier work for the same key is done. Keeps nothing of keys that are at rest. */
export type KeyedLock = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export function keyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const run = (tails.get(key) ?? Promise.resolve()).then(work);
    const rest = (): void => {
      if (tails.get(key) === tail) tails.delete(key);
    };
    const tail = run.then(rest, rest);
    tails.set(key, tail);
    return run;
  };
}
