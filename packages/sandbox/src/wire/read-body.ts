/**
 * The bytes of a request's body, `undefined` when there are more than `maxBytes`. Neither Content-Length nor
 * Content-Type is needed: clients upload in chunks and leave types out.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const length = request.headers.get('content-length');
  if (length !== null) {
    if (Number(length) > maxBytes) return undefined;
    return new Uint8Array(await request.arrayBuffer());
  }
  // Without either header HTTP knows no body, and asking for one would cost a stream.
  if (request.headers.get('transfer-encoding') === null && request.body === null) return new Uint8Array();
  return await readChunks(request, maxBytes);
}

async function readChunks(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return concat(chunks, size);
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
