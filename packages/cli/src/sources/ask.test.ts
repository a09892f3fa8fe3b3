import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { askSecret } from './ask.ts';

/** A terminal at which these keys are pressed. Gives what was asked, what was shown and the raw modes set. */
async function askAt(keys: string): Promise<{ secret: string; shown: string; modes: readonly boolean[] }> {
  let shown = '';
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => modes.push(isRaw),
  });
  const output = { write: (text: string | Uint8Array) => (shown += String(text)) };
  const context = await createContext([], { env: {}, stdin, stdout: output, stderr: output });
  stdin.write(keys);
  try {
    return { secret: await askSecret(context, 'Secret:'), shown, modes };
  } finally {
    expect(modes).toEqual([true, false]);
  }
}

describe('asking for a secret', () => {
  it('shows nothing of what is typed', async () => {
    const { secret, shown } = await askAt('S3CRET\r');
    expect(secret).toBe('S3CRET');
    expect(shown).toBe('Secret: \n');
  });

  it('obeys the backspace key', async () => {
    expect((await askAt('abX\u007fc\n')).secret).toBe('abc');
  });

  it('is given up with Ctrl-C, and the terminal is as before', async () => {
    await expect(askAt('abc\u0003')).rejects.toThrow(UsageError);
  });
});
