import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Texts } from '../texts/texts.ts';
import { UsageError } from '../usage-error.ts';
import { type Config, emptyConfig, parseConfig } from './profile.ts';

/**
 * Reads the configuration; a missing file is an empty one.
 * @throws UsageError when others may read the file (it holds secrets), or when it is not ours
 */
export async function readConfig(path: string, { config: texts }: Texts): Promise<Config> {
  const mode = await modeOf(path);
  if (mode === undefined) return emptyConfig;
  // Windows has no such bits; there the user's folder is closed to others.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new UsageError(texts.othersCanRead(path), [`chmod 600 ${path}`]);
  }
  const config = parseConfig(parse(await readFile(path, 'utf8')));
  if (!config) throw new UsageError(texts.notOurs(path));
  return config;
}

/** Writes the configuration, readable by its owner alone, in one step. */
export async function writeConfig(path: string, config: Config): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(`${JSON.stringify(config, undefined, 2)}\n`).finally(() => file.close());
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
