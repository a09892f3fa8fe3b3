import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredToken, TokenStore } from '../client/token-store.ts';
import { withFileLock } from './file-lock.ts';

/**
 * Tokens in files that only their owner can read, for programs that start often, and for several at once: while one of
 * them fetches a token the others wait for it. One file for each credential, named by a digest.
 * @param folder made when it is not there
 * @example
 * const wecom = createWeCom({ corpid, corpsecret, tokenStore: fileTokenStore('/var/lib/app/tokens') });
 */
export function fileTokenStore(folder: string): TokenStore {
  return {
    get: async (key) => parseToken(await readIfThere(fileOf(folder, key))),
    set: async (key, token) => {
      await makeFolder(folder);
      await replaceFile(fileOf(folder, key), JSON.stringify(token));
    },
    lock: async (key, work) => {
      await makeFolder(folder);
      return withFileLock(`${fileOf(folder, key)}.lock`, work);
    },
  };
}

function fileOf(folder: string, key: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return join(folder, `${digest}.json`);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Readers see the old file or the new one, never a part. */
async function replaceFile(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(content).finally(() => file.close());
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** A file that says something else counts as no token: the next one is written over it. */
function parseToken(text: string): StoredToken | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    return isToken(stored) ? { token: stored.token, expiresAt: stored.expiresAt } : undefined;
  } catch {
    return undefined;
  }
}

function isToken(value: unknown): value is StoredToken {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    'expiresAt' in value &&
    typeof value.expiresAt === 'number'
  );
}
