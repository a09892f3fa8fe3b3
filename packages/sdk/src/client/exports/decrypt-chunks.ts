import type { ExportKey } from './export-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const cipherBlock = 16;

/** WeCom pads to multiples of this, so the last bytes are kept back until the end is known (path/94849). */
const paddingBlock = 32;

/** Less is not worth a call of the cipher. */
const leastBytes = 65_536;

const nothing = new Uint8Array(0);

/**
 * Decrypts a file as it arrives, in memory that does not grow with it.
 * @throws RangeError when it is not whole blocks, or its padding is wrong: another key, or a damaged file
 */
export async function* decryptChunks(
  { key, iv }: ExportKey,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  let vector = iv;
  let waiting: Bytes = nothing;
  let tail: Bytes = nothing;
  const open = async (encrypted: Bytes): Promise<Bytes> => {
    const plain = await decryptBlocks(key, vector, encrypted);
    vector = encrypted.slice(-cipherBlock);
    return join(tail, plain);
  };
  for await (const chunk of chunks) {
    waiting = join(waiting, chunk);
    if (waiting.length < leastBytes) continue;
    const whole = waiting.length - (waiting.length % cipherBlock);
    const plain = await open(waiting.subarray(0, whole));
    waiting = waiting.slice(whole);
    tail = plain.slice(-paddingBlock);
    yield plain.subarray(0, -paddingBlock);
  }
  if (waiting.length % cipherBlock !== 0) throw new RangeError('it is not whole blocks of AES');
  yield unpad(waiting.length === 0 ? tail : await open(waiting));
}

/**
 * Web Crypto takes padding off whenever it decrypts. To get the middle of a file, a block is put behind it that
 * decrypts to nothing but padding: the encryption of nothing, with the last block as its vector.
 */
async function decryptBlocks(key: CryptoKey, iv: Bytes, encrypted: Bytes): Promise<Bytes> {
  const last = encrypted.slice(-cipherBlock);
  const padding = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, key, nothing);
  const closed = join(encrypted, new Uint8Array(padding));
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, closed));
}

function unpad(padded: Bytes): Bytes {
  const count = padded.at(-1) ?? 0;
  const end = padded.length - count;
  const isWhole = count >= 1 && count <= paddingBlock && end >= 0;
  if (!isWhole || padded.subarray(end).some((byte) => byte !== count)) {
    throw new RangeError('it cannot be decrypted with this key');
  }
  return padded.subarray(0, end);
}

function join(head: Bytes, tail: Uint8Array): Bytes {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}
