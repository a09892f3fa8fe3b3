/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** What it is held against. */
  readonly beside?: string | undefined;
  readonly aim?: string | undefined;
}

/** Runs work for a while with some calls at a time and gives calls per second: the best of several rounds. */
export async function perSecond(
  work: () => unknown,
  { concurrency = 1, ms = 1500, rounds = 3 }: { concurrency?: number; ms?: number; rounds?: number } = {},
): Promise<number> {
  await during(work, concurrency, ms / 3);
  let best = 0;
  for (let round = 0; round < rounds; round += 1) best = Math.max(best, await during(work, concurrency, ms));
  return best;
}

async function during(work: () => unknown, concurrency: number, ms: number): Promise<number> {
  const started = performance.now();
  const end = started + ms;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return (done / (performance.now() - started)) * 1000;
}

/** Calls per second of work that does not wait, without the price of a promise for each. */
export function perSecondSync(work: () => unknown, ms = 1500): number {
  const lap = (length: number): number => {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < length) {
      for (let index = 0; index < 50; index += 1) work();
      done += 50;
    }
    return (done / (performance.now() - started)) * 1000;
  };
  lap(ms / 3);
  return Math.max(lap(ms), lap(ms), lap(ms));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
