import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const files = globSync('**/*.ts', { cwd: folder }).filter((path) => !/\.test\.ts$|testing\.ts$/.test(path));
const sources = files.map((path) => ({
  path,
  code: withoutComments(readFileSync(new URL(path, folder), 'utf8')),
}));

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

const holding = (pattern: RegExp): readonly string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('the sources of bots', () => {
  it('are found', () => {
    expect(files).toContain('create-ai-bot.ts');
  });

  it('take nothing of Node but its cryptography', () => {
    expect(holding(/from 'node:(?!crypto')/)).toEqual([]);
  });

  it('touch no global that edge runtimes and n8n lack or forbid, nor a timer', () => {
    expect(
      holding(/\b(?:process|globalThis|global|console|Buffer|__dirname|setImmediate|setInterval)\b[.(]/),
    ).toEqual([]);
    expect(holding(/\b(?:set|clear)Timeout\b/)).toEqual([]);
  });
});
