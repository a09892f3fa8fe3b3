import { expect, test } from 'vitest';
import { generateAesKey, generateToken } from './generate-keys.ts';

const many = Array.from({ length: 200 });

test('a generated key is 43 letters and digits that even strict decoders read as 32 bytes', () => {
  for (const key of many.map(generateAesKey)) {
    expect(key).toMatch(/^[A-Za-z0-9]{43}$/);
    expect(btoa(atob(`${key}=`))).toBe(`${key}=`);
  }
});

test('generated tokens have the form that is asked of them, and differ', () => {
  const tokens = many.map(generateToken);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9]{24}$/);
  expect(new Set(tokens).size).toBe(tokens.length);
});
