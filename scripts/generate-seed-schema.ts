/** Prints the JSON Schema of seed files. `--check` fails when what is committed differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { seedSchema } from '../packages/sandbox/src/seed/index.ts';

const file = new URL('../packages/sandbox/seed.schema.json', import.meta.url);
const text = `${JSON.stringify(seedSchema(), null, 2)}\n`;
const current = await readFile(file, 'utf8').catch(() => '');

if (current !== text) {
  const checking = process.argv.includes('--check');
  console.log(`${checking ? 'Out of date' : 'Written'}: packages/sandbox/seed.schema.json`);
  if (checking) process.exitCode = 1;
  else await writeFile(file, text);
}
