import type { Context } from '../context.ts';

/** A line for people, on standard output; nothing when the answer goes out as JSON. */
export function say({ io, json }: Context, line: string): void {
  if (!json) io.stdout.write(`${line}\n`);
}

/** A line beside the answer, on standard error. */
export function note({ io }: Context, line: string): void {
  io.stderr.write(`${line}\n`);
}

/** The answer for programs, on standard output. */
export function printJson({ io }: Context, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}
