/** The most that a callback may be: 1 MiB. Real ones have a few kilobytes. */
export const maxBodyBytes: number = 1024 * 1024;

/** Whether a request says itself that it is too long. */
export function declaresTooMuch(contentLength: string | null | undefined): boolean {
  return Number(contentLength ?? 0) > maxBodyBytes;
}

/** Reads a body up to the limit; undefined when it is longer. The rest is not read. */
export async function readLimited(chunks: AsyncIterable<Uint8Array | string>): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
