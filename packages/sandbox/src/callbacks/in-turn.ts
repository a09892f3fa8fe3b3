/**
 * Lets so many items be worked on at once; the others wait their turn. Work begins at once where there is room.
 * @returns what the work says, item by item
 */
export function inTurn<Item, Result>(
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): (item: Item) => Promise<Result> {
  // A Set is walked in the order of adding, and forgets its first element in no time.
  const waiting = new Set<() => void>();
  let running = 0;
  return async (item) => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((go) => waiting.add(go));
    try {
      return await work(item);
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else running -= 1;
    }
  };
}
