import { existsSync } from 'node:fs';
import { operations } from '@wecomkit/sdk/catalog';
import { expect, test } from 'vitest';
import { coverage } from './coverage.ts';

const paths = new Set(operations().map((operation) => operation.path));

test('every path of the catalog has a rule', () => {
  expect([...paths].filter((path) => !(path in coverage))).toEqual([]);
});

test('every rule is of a declared path, and says which test covers it and what is missing', () => {
  for (const [path, { support, missing, test: covering }] of Object.entries(coverage)) {
    expect(paths).toContain(path);
    expect(existsSync(new URL(`../../${covering}`, import.meta.url)), covering).toBe(true);
    expect(missing === undefined, path).toBe(support === 'full');
  }
});
