import { badRequest, tooLarge, type CallbackAnswer } from '../answer.ts';
import { textOfParsed } from './parsed-body.ts';
import { declaresTooMuch, readLimited } from './read-body.ts';

/** What is needed of an `IncomingMessage`. */
export interface NodeStream extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: { readonly 'content-length'?: string | undefined };
  readonly readableEnded: boolean;
  readonly socket?: { readonly remoteAddress?: string | undefined } | undefined;
}

/** Where frameworks leave a body that they have read. */
export interface KeptBody {
  /** As it came, where a framework keeps that too. */
  readonly rawBody?: unknown;
  readonly body?: unknown;
}

/** The body, or the answer that there is none. */
export async function readNode(
  stream: NodeStream,
  { rawBody, body }: KeptBody,
): Promise<string | CallbackAnswer> {
  const kept = rawBody ?? body;
  const isText = typeof kept === 'string' || kept instanceof Uint8Array;
  // Some parsers leave an empty object behind and the body unread when the content type is not theirs.
  const text = isText || stream.readableEnded ? textOfParsed(kept) : undefined;
  if (text !== undefined) return text;
  if (declaresTooMuch(stream.headers['content-length'])) return tooLarge;
  try {
    return (await readLimited(stream)) ?? tooLarge;
  } catch {
    // The connection broke before the body was complete: nobody is left to tell, and WeCom delivers again.
    return badRequest;
  }
}
