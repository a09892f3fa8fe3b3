import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const source = (path: string): string =>
  fileURLToPath(new URL(`../packages/sdk/src/${path}`, import.meta.url));

/** Everything but the web's own interfaces that an entry of the SDK asks its runtime for. */
async function runtimeImports(path: string): Promise<string[]> {
  const build = await rolldown({
    input: source(path),
    platform: 'neutral',
    external: [/^node:/u, 'fast-xml-parser'],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  return [...new Set(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : [])))]
    .filter((id) => !id.endsWith('.js'))
    .toSorted();
}

describe('the SDK runs wherever there is fetch', () => {
  it.each(['index.ts', 'catalog.ts', 'content/index.ts', 'errors/index.ts', 'errors/advice/index.ts'])(
    '%s asks for nothing of Node',
    async (path) => {
      expect(await runtimeImports(path)).toEqual([]);
    },
  );

  it('callback/index.ts asks for crypto and the one dependency', async () => {
    expect(await runtimeImports('callback/index.ts')).toEqual(['fast-xml-parser', 'node:crypto']);
  });
});
