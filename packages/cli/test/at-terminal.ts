import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../src/index.ts';
import type { Ran } from './run-in-memory.ts';

/** A command that goes on until it is ended. */
export interface AtTerminal extends AsyncDisposable {
  /** What was printed so far, on both outputs. */
  readonly shown: () => string;
  /** Resolves as soon as this has been printed. */
  readonly printed: (text: string | RegExp) => Promise<string>;
  readonly type: (line: string) => void;
  /** Ends the input, as Ctrl-D does. */
  readonly quit: () => Promise<Ran>;
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** Starts a command in this process, as somebody at a terminal does. */
export function atTerminal(
  argv: readonly string[],
  { env = {}, columns = 200 }: Surroundings = {},
): AtTerminal {
  const texts = { out: '', err: '', both: '' };
  const waiting = new Set<() => void>();
  const output = (name: 'out' | 'err') => ({
    isTTY: true,
    columns,
    write(text: string | Uint8Array) {
      texts[name] += String(text);
      texts.both += String(text);
      for (const look of waiting) look();
    },
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const surroundings = { NO_COLOR: '1', XDG_CONFIG_HOME: join(tmpdir(), 'wecomkit-no-such-folder'), ...env };
  const ended = run(argv, { env: surroundings, stdin, stdout: output('out'), stderr: output('err') });
  const quit = async (): Promise<Ran> => {
    stdin.end();
    return { code: await ended, out: texts.out, err: texts.err };
  };
  return {
    shown: () => texts.both,
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const isThere = typeof text === 'string' ? texts.both.includes(text) : text.test(texts.both);
          if (!isThere) return;
          waiting.delete(look);
          resolve(texts.both);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`Ended without printing ${text}:\n${texts.both}`)));
      }),
    type: (line) => void stdin.write(`${line}\n`),
    quit,
    [Symbol.asyncDispose]: async () => void (await quit()),
  };
}
