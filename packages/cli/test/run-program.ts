import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Ran } from './run-in-memory.ts';

const program = fileURLToPath(new URL('../bin/wecomkit.mjs', import.meta.url));

interface Surroundings {
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly nodeOptions?: readonly string[] | undefined;
}

/** Starts the real program, as a shell does. */
export function startProgram(
  argv: readonly string[],
  { env = {}, nodeOptions = [] }: Surroundings = {},
): ChildProcessWithoutNullStreams {
  const surroundings = { PATH: process.env['PATH'] ?? '', LANG: 'C', ...env };
  return spawn(process.execPath, [...nodeOptions, program, ...argv], { env: surroundings });
}

/** Runs the real program to its end, with an empty standard input. */
export async function runProgram(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const child = startProgram(argv, surroundings);
  child.stdin.end();
  const ended = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code: Number(code), out, err };
}
