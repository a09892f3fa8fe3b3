/** Runs the benchmarks one after the other and prints the table that the README quotes. */
import { cpus } from 'node:os';
import { bundleSize } from '../bench/bundle-size.ts';
import { callbackFull } from '../bench/callback-full.ts';
import { callbackSpeed } from '../bench/callback-speed.ts';
import { directory } from '../bench/directory.ts';
import type { Row } from '../bench/measure.ts';
import { n8nLoad } from '../bench/n8n-load.ts';
import { sandboxLoad } from '../bench/sandbox-load.ts';
import { sdkThroughput } from '../bench/sdk-throughput.ts';
import { startUp } from '../bench/start-up.ts';
import { typeCheck } from '../bench/type-check.ts';

const benchmarks = {
  bundleSize,
  typeCheck,
  startUp,
  callbackSpeed,
  callbackFull,
  sdkThroughput,
  sandboxLoad,
  directory,
  n8nLoad,
};
const chosen = process.argv.slice(2);

const rows: Row[] = [];
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await benchmark()));
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| what | result | beside | aim |\n| --- | ---: | --- | --- |');
for (const { what, value, beside = '', aim = '' } of rows)
  console.log(`| ${what} | ${value} | ${beside} | ${aim} |`);
