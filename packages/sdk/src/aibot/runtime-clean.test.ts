import { describe, expect, it } from 'vitest';
import { foreignBuiltins, foreignGlobals, readSourceFiles, timers } from '../../test/source-files.ts';

const { files, holding } = readSourceFiles(new URL('.', import.meta.url));

describe('the sources of bots', () => {
  it('are found', () => {
    expect(files).toContain('create-ai-bot.ts');
  });

  it('take nothing of Node but its cryptography', () => {
    expect(holding(foreignBuiltins)).toEqual([]);
  });

  it('touch no global that edge runtimes and n8n lack or forbid, nor a timer', () => {
    expect(holding(foreignGlobals)).toEqual([]);
    expect(holding(timers)).toEqual([]);
  });
});
