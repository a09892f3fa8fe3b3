import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const built = new URL('../../packages/sandbox/phone/', import.meta.url);
const mostBytes = 100_000;

it('the page is there with less than 100 kB: what it names, and the larger of the two languages', async () => {
  const page = await readFile(new URL('index.html', built), 'utf8');
  const named = [...page.matchAll(/assets\/([\w.-]+)/g)].map(([, name]) => name ?? '');
  const languages = (await readdir(new URL('assets/', built))).filter((name) =>
    /^(en|zh)-.*\.js$/.test(name),
  );
  expect(languages).toHaveLength(2);
  const first = await Promise.all([...new Set(named)].map(zippedBytes));
  const texts = await Promise.all(languages.map(zippedBytes));
  const total = gzipSync(page).length + first.reduce((sum, bytes) => sum + bytes, 0) + Math.max(...texts);
  expect(total).toBeLessThan(mostBytes);
});

async function zippedBytes(name: string): Promise<number> {
  return gzipSync(await readFile(new URL(`assets/${name}`, built))).length;
}
