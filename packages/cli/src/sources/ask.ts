import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Asks at the terminal. The question goes to standard error, so that standard output stays clean. */
export async function ask({ io }: Context, question: string): Promise<string> {
  io.stderr.write(`${question} `);
  const lines = createInterface({ input: io.stdin, terminal: false });
  // Ctrl-D ends the input without a line: that is an empty answer.
  const ended = once(lines, 'close').then(() => '');
  try {
    return (await Promise.race([lines.question(''), ended])).trim();
  } finally {
    lines.close();
  }
}

const keys = {
  enter: '\r',
  newline: '\n',
  interrupt: '\u0003',
  end: '\u0004',
  backspace: '\u007f',
  erase: '\b',
};

/**
 * Asks for a secret without showing what is typed.
 * @throws UsageError when it is given up with Ctrl-C
 */
export async function askSecret({ io, texts }: Context, question: string): Promise<string> {
  const { stdin } = io;
  io.stderr.write(`${question} `);
  stdin.setRawMode?.(true);
  stdin.setEncoding('utf8');
  try {
    return await typedLine(stdin, texts.sources.givenUp);
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
    io.stderr.write('\n');
  }
}

function typedLine(stdin: Context['io']['stdin'], givenUp: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed = '';
    const stop = (): void => void stdin.off('data', read).off('end', finish);
    const finish = (): void => {
      stop();
      resolve(typed.trim());
    };
    const read = (chunk: string): void => {
      for (const key of chunk) {
        if (key === keys.interrupt) {
          stop();
          reject(new UsageError(givenUp));
          return;
        }
        if (key === keys.enter || key === keys.newline || key === keys.end) return finish();
        typed = key === keys.backspace || key === keys.erase ? typed.slice(0, -1) : typed + key;
      }
    };
    stdin.on('data', read).on('end', finish);
    // A question before this one has paused it.
    stdin.resume();
  });
}
