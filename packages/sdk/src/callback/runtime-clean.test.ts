import { describe, expect, it } from 'vitest';
import { foreignBuiltins, foreignGlobals, readSourceFiles, timers } from '../../test/source-files.ts';

const { files, holding } = readSourceFiles(new URL('.', import.meta.url));

describe('the sources of callbacks', () => {
  it('are found', () => {
    expect(files).toContain('cipher.ts');
  });

  it('take nothing of Node but its cryptography', () => {
    expect(holding(foreignBuiltins)).toEqual([]);
  });

  it('touch no global that edge runtimes and n8n lack or forbid, timers in one file apart', () => {
    expect(holding(foreignGlobals)).toEqual([]);
    expect(holding(timers)).toEqual(['sleep.ts']);
  });

  it('compare signatures in constant time, in one file', () => {
    expect(holding(/timingSafeEqual/)).toEqual(['signature.ts']);
    expect(holding(/[Ss]ignature\)? [!=]==|[!=]== \w*[Ss]ignature/)).toEqual([]);
  });
});
