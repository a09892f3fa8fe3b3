/** Prints the OpenAPI document of the sandbox's control interface. `--check` fails when what is committed differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { openApiDocument } from '../packages/sandbox/src/control/openapi.ts';
import { controlRoutes } from '../packages/sandbox/src/control/routes/index.ts';

const name = 'packages/sandbox/control.openapi.json';
const file = new URL(`../${name}`, import.meta.url);
const document = openApiDocument(controlRoutes);
const current: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));

// What it says counts, not how it is laid out.
if (!isDeepStrictEqual(current, document)) {
  const checking = process.argv.includes('--check');
  console.log(`${checking ? 'Out of date' : 'Written'}: ${name}`);
  if (checking) process.exitCode = 1;
  else await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
}
