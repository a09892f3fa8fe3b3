import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/** Large installs live here between runs, outside the repository. */
export const cacheFolder: string =
  process.env['WECOMKIT_N8N_CACHE'] ?? join(homedir(), '.cache', 'wecomkit-n8n');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

/**
 * A folder with these packages installed; nothing happens when they are there already.
 * @param finish what is still to be done after an install
 */
export async function installed(
  name: string,
  manifest: Manifest,
  finish: (folder: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const folder = join(cacheFolder, name);
  const wanted = `${JSON.stringify({ private: true, ...manifest }, undefined, 2)}\n`;
  const mark = join(folder, 'installed.json');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === wanted) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), wanted);
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...flags], { cwd: folder });
  await finish(folder);
  await writeFile(mark, wanted);
  return folder;
}
