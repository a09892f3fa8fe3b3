import { text } from 'node:stream/consumers';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** A secret from standard input, without the line end that shells add. */
export async function readSecret({ io, texts }: Context): Promise<string> {
  const secret = (await text(io.stdin)).trim();
  if (secret === '') throw new UsageError(texts.sources.noSecret);
  return secret;
}
