import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const files = globSync('**/*.ts', { cwd: folder }).filter((path) => !/\.test\.ts$|^testing\.ts$/.test(path));

const holding = (pattern: RegExp): readonly string[] =>
  files.filter((path) =>
    pattern.test(readFileSync(new URL(path, folder), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')),
  );

describe('the sources of the long connection', () => {
  it('take nothing of Node but its cryptography', () => {
    expect(files).toContain('frame.ts');
    expect(holding(/from 'node:(?!crypto')/)).toEqual([]);
  });

  it('touch no timer, and no global that some runtimes lack or forbid', () => {
    expect(
      holding(/\b(?:process|globalThis|global|console|Buffer|setImmediate|setInterval|queueMicrotask)\b[.(]/),
    ).toEqual([]);
    expect(holding(/\b(?:set|clear)Timeout\b|AbortSignal\.timeout/)).toEqual([]);
  });
});
