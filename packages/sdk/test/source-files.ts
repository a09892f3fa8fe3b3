import { globSync, readFileSync } from 'node:fs';

/** The code of a folder without its tests and comments, to say what it must not hold. */
export interface SourceFiles {
  readonly files: readonly string[];
  /** The files in which something stands. */
  readonly holding: (pattern: RegExp) => readonly string[];
}

/** Globals that edge runtimes and n8n lack or forbid, timers apart. */
export const foreignGlobals: RegExp =
  /\b(?:process|globalThis|global|console|Buffer|__dirname|setImmediate|setInterval)\b[.(]/;
export const timers: RegExp = /\b(?:set|clear)Timeout\b/;
/** Anything of Node but its cryptography. */
export const foreignBuiltins: RegExp = /from 'node:(?!crypto')/;

export function readSourceFiles(folder: URL): SourceFiles {
  const files = globSync('**/*.ts', { cwd: folder }).filter(
    (path) => !/\.test\.ts$|(?:^|\/)testing\.ts$/.test(path),
  );
  const sources = files.map((path) => ({
    path,
    code: withoutComments(readFileSync(new URL(path, folder), 'utf8')),
  }));
  return {
    files,
    holding: (pattern) => sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path),
  };
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}
