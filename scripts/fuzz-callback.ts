/**
 * Throws mutated requests at the callbacks of an application and of a bot, in turns, for as long as one likes:
 *   node --conditions=source scripts/fuzz-callback.ts --runs 1000000 [--seed 1]
 * A failure is printed with the seed that repeats it by `--runs 1 --seed N`. Without a seed every night is another one.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBotTarget, createTarget, fuzzCallback } from '../packages/sdk/test/fuzz-callback.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 20_000);
const firstSeed = Number(values.seed ?? Date.now() % 2 ** 31);
const rounds = Math.min(20, runs);
// Half of the rounds fill caches and stores; what the other half adds, nobody gives back.
const maxGrowthBytes = 16 * 1024 * 1024;

const fixtures = new URL('../packages/sdk/test/fixtures/callback.fixtures.json', import.meta.url);
const { cases }: { cases: readonly { readonly plaintext: string }[] } = JSON.parse(
  readFileSync(fixtures, 'utf8'),
);
const plaintexts = cases.map(({ plaintext }) => plaintext);

const failures: string[] = [];
const statuses: Record<string, number> = {};
process.on('unhandledRejection', (reason) => failures.push(`unhandled rejection: ${String(reason)}`));

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');
const heaps: number[] = [];
const targets = [createTarget(), createBotTarget()];
for (let round = 0; round < rounds; round += 1) {
  const from = Math.floor((runs * round) / rounds);
  const count = Math.floor((runs * (round + 1)) / rounds) - from;
  for (const target of targets) {
    const report = await fuzzCallback(target, { runs: count, seed: firstSeed + from, plaintexts });
    failures.push(...report.failures);
    for (const [status, times] of Object.entries(report.statuses)) {
      statuses[status] = (statuses[status] ?? 0) + times;
    }
  }
  if (typeof collect === 'function') collect();
  heaps.push(process.memoryUsage().heapUsed);
  const megabytes = ((heaps.at(-1) ?? 0) / 1024 / 1024).toFixed(1);
  console.log(`${from + count} requests, ${failures.length} failures, heap ${megabytes} MB`);
}

const growth = (heaps.at(-1) ?? 0) - (heaps[Math.floor(rounds / 2)] ?? 0);
if (growth > maxGrowthBytes) failures.push(`the heap grew by ${growth} bytes`);
console.log('answers:', statuses, 'first seed:', firstSeed);
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
