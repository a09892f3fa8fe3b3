/** Writes the reference as a static site to `docs/site/`, or to the folder that is named. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildSite } from './docs/build-site.ts';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../docs/site'));
const files = buildSite();
// Pages of operations that are gone must not stay; a folder that somebody names is left as it is.
if (process.argv[2] === undefined) await rm(folder, { recursive: true, force: true });
for (const [path, content] of files) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
console.log(`${files.size} files in ${folder}`);
