import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder shows every `beatMs` that it is alive; one that has been silent for `staleMs` is gone. */
const beatMs = 2000;
const staleMs = 10_000;
const pollMs = 25;

/** Callers of this process wait here, so that only one of them watches the file. */
const queues = new Map<string, Promise<unknown>>();

/** Runs the work while no other caller, in this or another process, holds the lock file. */
export function withFileLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const run = (queues.get(path) ?? Promise.resolve()).then(
    () => hold(path, work),
    () => hold(path, work),
  );
  queues.set(path, run);
  const forget = (): void => {
    if (queues.get(path) === run) queues.delete(path);
  };
  run.then(forget, forget);
  return run;
}

async function hold<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const owner = `${process.pid} ${hostname()} ${randomUUID()}`;
  while (!(await take(path, owner))) {
    await removeStale(path);
    await sleep(pollMs);
  }
  // A heartbeat that fails means that the lock was taken away; the work is harmless when it is done twice.
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), beatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await release(path, owner);
  }
}

async function take(path: string, owner: string): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function release(path: string, owner: string): Promise<void> {
  if ((await ownerOf(path)) === owner) await rm(path, { force: true });
}

/** Moves the lock of a holder that died out of the way. Only one of those who try it can move it. */
async function removeStale(path: string): Promise<void> {
  const owner = await ownerOf(path);
  const age = await ageOf(path);
  if (owner === undefined || age === undefined || (age < staleMs && mayLive(owner))) return;
  if ((await ownerOf(path)) !== owner) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** A process of this machine that has ended holds nothing any more; of others only their silence tells. */
function mayLive(owner: string): boolean {
  const [pid, host] = owner.split(' ');
  if (host !== hostname() || !/^\d+$/u.test(pid ?? '')) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

async function ownerOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function ageOf(path: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
