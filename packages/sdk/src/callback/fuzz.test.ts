import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBotTarget, createTarget, fuzzCallback } from '../../test/fuzz-callback.ts';

const file = new URL('../../test/fixtures/callback.fixtures.json', import.meta.url);
const { cases }: { cases: readonly { readonly plaintext: string }[] } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const plaintexts = cases.map(({ plaintext }) => plaintext);

describe.each([
  [20_000, 'an application', createTarget],
  [10_000, 'a bot', createBotTarget],
] as const)('%d mutated requests to %s', (runs, _title, target) => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  beforeEach(() => void process.on('unhandledRejection', note));
  afterEach(() => void process.off('unhandledRejection', note));

  it('are all answered, and none with 200 whose signature is bad', { timeout: 60_000 }, async () => {
    const { statuses, failures } = await fuzzCallback(target(), { runs, seed: 1, plaintexts });
    expect(failures).toEqual([]);
    // Both sides of every check were seen.
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '403', '405']));
    expect(statuses[200]).toBeGreaterThan(runs / 10);
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });
});
