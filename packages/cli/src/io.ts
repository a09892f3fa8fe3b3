import type { Readable } from 'node:stream';

/** A terminal or a pipe to write to. */
export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** A terminal or a pipe to read from. */
export type Input = Readable & {
  readonly isTTY?: boolean | undefined;
  setRawMode?(isRaw: boolean): unknown;
};

/** Everything of the process that the command touches. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** The process's own streams. A reader that goes away (`| head`) is no error. */
export function processIo(): Io {
  const { env, stdin, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { env, stdin, stdout, stderr };
}
