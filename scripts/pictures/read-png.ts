import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every pixel, row by row. */
  readonly rgb: Uint8Array;
}

const signatureBytes = 8;
const channels = 3;

/** The pixels of a screenshot: 8 bits a channel, without transparency. Throws for other kinds of PNG. */
export function readPng(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.readUInt8(8) !== 8 || header.readUInt8(9) !== 2)
    throw new Error('Only PNG files of 24 bits a pixel can be read.');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  return { width, height, rgb: unfilter(inflateSync(Buffer.concat(data)), width * channels, height) };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = signatureBytes; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Each row says in its first byte what its bytes are relative to (PNG specification, section 9). */
function unfilter(packed: Buffer, rowBytes: number, height: number): Uint8Array {
  const rgb = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const kind = packed[row * (rowBytes + 1)] ?? 0;
    const start = row * rowBytes;
    for (let column = 0; column < rowBytes; column += 1) {
      const at = start + column;
      const left = column < channels ? 0 : (rgb[at - channels] ?? 0);
      const up = row === 0 ? 0 : (rgb[at - rowBytes] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (rgb[at - rowBytes - channels] ?? 0);
      rgb[at] = (packed[at + row + 1] ?? 0) + predict(kind, left, up, corner);
    }
  }
  return rgb;
}

function predict(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [guess - left, guess - up, guess - corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
