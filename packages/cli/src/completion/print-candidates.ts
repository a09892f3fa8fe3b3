import type { Command } from 'commander';
import { readConfig } from '../config/config-file.ts';
import { configPath } from '../config/config-paths.ts';
import type { Context } from '../context.ts';
import { rewrite } from '../program/rewrite.ts';
import { candidates } from './candidates.ts';

/** `wecomkit __complete WORDS…`: what may follow, one a line, with what it is after a tab. The scripts of the shells read it. */
export async function printCandidates(
  program: Command,
  words: readonly string[],
  context: Context,
): Promise<void> {
  const current = words.at(-1) ?? '';
  const before = rewrite(words.slice(0, -1));
  const found = await candidates(program, before, current, () => profileNames(context));
  for (const { word, about } of found) context.io.stdout.write(`${word}\t${about}\n`);
}

/** None when the configuration cannot be read: this is no moment for messages. */
async function profileNames({ io, texts }: Context): Promise<readonly string[]> {
  try {
    return Object.keys((await readConfig(configPath(io.env), texts)).profiles);
  } catch {
    return [];
  }
}
