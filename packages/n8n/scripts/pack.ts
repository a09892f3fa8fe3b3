import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** The folder of this package. */
export const packageFolder: string = fileURLToPath(new URL('..', import.meta.url));

/** Builds and packs this package, and unpacks the tarball into a folder: what people install. */
export async function unpackInto(folder: string): Promise<void> {
  await run('npx', ['tsdown', '--logLevel', 'error'], { cwd: packageFolder });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const flags = ['--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', folder];
  const output = await run('npm', ['pack', ...flags], { cwd: packageFolder });
  const [packed]: { readonly filename: string }[] = JSON.parse(output);
  if (packed === undefined) throw new Error('npm pack made no tarball.');
  const tarball = join(folder, packed.filename);
  await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  await rm(tarball);
}
