import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Where values come from: the command line itself, standard input (`-`), files. */
export interface Sources {
  /** The text itself, or all of standard input for `-` without the line end that shells add. */
  text(given: string): Promise<string>;
  /** JSON: written out, in a file (`@path`), or on standard input (`-`). */
  json(given: string): Promise<unknown>;
  /** A file to upload, under its own name. */
  file(path: string): Promise<{ readonly filename: string; readonly content: Uint8Array<ArrayBuffer> }>;
}

/** @throws UsageError for files that cannot be read, JSON that is none, and standard input asked for twice */
export function createSources({ io, texts }: Context): Sources {
  let usesStdin = false;
  const stdin = async (): Promise<string> => {
    if (usesStdin) throw new UsageError(texts.sources.stdinTwice);
    usesStdin = true;
    return readAll(io.stdin);
  };
  const bytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return new Uint8Array(await readFile(path));
    } catch (error) {
      throw new UsageError(texts.sources.unreadable(path, reason(error, texts.sources.reasons)));
    }
  };
  const jsonText = async (given: string): Promise<string> => {
    if (given === '-') return stdin();
    return given.startsWith('@') ? new TextDecoder().decode(await bytes(given.slice(1))) : given;
  };
  return {
    text: async (given) => (given === '-' ? (await stdin()).replace(/\r?\n$/u, '') : given),
    json: async (given) => parseJson(await jsonText(given), given, texts.sources.notJson),
    file: async (path) => ({ filename: basename(path), content: await bytes(path) }),
  };
}

function parseJson(text: string, given: string, notJson: (where: string, why: string) => string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const where = given === '-' || given.startsWith('@') ? given : 'JSON';
    throw new UsageError(notJson(where, error instanceof Error ? error.message : ''));
  }
}

function reason(error: unknown, reasons: Readonly<Record<string, string>>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? code;
}
