import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../src/index.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, removed with it. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'wecomkit-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** A terminal of so many columns; a pipe without it. */
  readonly columns?: number;
}

/** Runs the command in this process, as at a pipe or at a terminal. */
export async function runInMemory(
  argv: readonly string[],
  { env = {}, stdin = '', columns }: Surroundings = {},
): Promise<Ran> {
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  let out = '';
  let err = '';
  const code = await run(argv, {
    env: { NO_COLOR: '1', XDG_CONFIG_HOME: join(tmpdir(), 'wecomkit-no-such-folder'), ...env },
    stdin: Object.assign(Readable.from([stdin]), terminal),
    stdout: { write: (text) => (out += String(text)), ...terminal },
    stderr: { write: (text) => (err += String(text)), ...terminal },
  });
  return { code, out, err };
}
