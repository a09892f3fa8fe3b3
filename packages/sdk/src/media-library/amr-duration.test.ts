import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amrSeconds } from './amr-duration.ts';

/** Sizes of whole frames by type, the leading byte included, as RFC 4867 lists them. */
const kinds = {
  '#!AMR\n': [13, 14, 16, 18, 20, 21, 27, 32, 6],
  '#!AMR-WB\n': [18, 24, 33, 37, 41, 47, 51, 59, 61, 6],
};

describe('the length of a voice', () => {
  it.each(Object.entries(kinds))(
    'is 20 ms for each frame after %j, whatever the bit rates',
    (header, sizes) => {
      const frame = fc.nat(sizes.length - 1).map((kind) => {
        const bytes = Buffer.alloc(sizes[kind] ?? 1, 0xff);
        bytes[0] = (kind << 3) | 0b100;
        return bytes;
      });
      fc.assert(
        fc.property(fc.array(frame), (frames) => {
          expect(amrSeconds(Buffer.concat([Buffer.from(header), ...frames]))).toBeCloseTo(
            frames.length * 0.02,
          );
        }),
      );
    },
  );

  it('is counted for anything', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(amrSeconds(bytes)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
