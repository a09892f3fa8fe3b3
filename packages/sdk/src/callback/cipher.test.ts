import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCipher } from './cipher.ts';
import { equalSignatures } from './signature.ts';

const credentials = {
  token: 'sandboxTokenAlpha01',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwa1b2c3d4e5f60718',
};

describe('a callback cipher', () => {
  it('decrypts what it encrypted, for every length of text and every length of receiver id', () => {
    for (let length = 0; length <= 200; length += 1) {
      const cipher = createCipher({ ...credentials, receiveid: 'r'.repeat(length % 65) });
      const message = 'x'.repeat(length);
      expect(cipher.decrypt(cipher.encrypt(message)).message).toBe(message);
    }
  });

  it('decrypts what it encrypted, for any text', () => {
    const cipher = createCipher(credentials);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
        expect(cipher.decrypt(cipher.encrypt(message)).message).toBe(message);
      }),
    );
  });

  it('encrypts equal messages differently', () => {
    const cipher = createCipher(credentials);
    expect(cipher.encrypt('same')).not.toBe(cipher.encrypt('same'));
  });

  it('wants exactly 16 random bytes', () => {
    expect(() => createCipher(credentials).encrypt('x', new Uint8Array(15))).toThrow(RangeError);
  });

  it('refuses a corrupted text with an error, never with an empty message', () => {
    const cipher = createCipher(credentials);
    const encrypted = cipher.encrypt('y'.repeat(100));
    const at = encrypted.length - 12;
    const damaged = `${encrypted.slice(0, at)}${encrypted[at] === 'A' ? 'B' : 'A'}${encrypted.slice(at + 1)}`;
    expect(() => cipher.decrypt(damaged)).toThrow(expect.objectContaining({ reason: 'frame' }));
  });

  it('refuses a message for another receiver', () => {
    const other = createCipher({ ...credentials, receiveid: 'wwffffffffffffffff' });
    expect(() => createCipher(credentials).decrypt(other.encrypt('hello'))).toThrow(
      expect.objectContaining({ reason: 'receiveid', officialCode: -40005 }),
    );
  });

  it('shows no secret when it is printed or serialised', () => {
    const cipher = createCipher(credentials);
    const printed = inspect(cipher, { depth: 9, showHidden: true }) + JSON.stringify(cipher);
    expect(printed).not.toContain(credentials.token);
    expect(printed).not.toContain(credentials.encodingAESKey);
  });
});

describe('the comparison of signatures', () => {
  it('survives texts of unequal length and other scripts', () => {
    expect(equalSignatures('abc', 'abc')).toBe(true);
    expect(equalSignatures('abc', 'ab')).toBe(false);
    expect(equalSignatures('abc', '')).toBe(false);
    expect(equalSignatures('abc', '企业微')).toBe(false);
  });
});
