import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64 } from './from-base64.ts';
import { toBase64 } from './to-base64.ts';

it('Base64 is that of Node, and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const base64 = toBase64(bytes);
      expect(base64).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(base64)).toEqual(new Uint8Array(bytes));
    }),
  );
});
