import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const source = (path: string): string =>
  fileURLToPath(new URL(`../packages/sdk/src/${path}`, import.meta.url));

interface Bundled {
  /** Everything but the web's own interfaces that an entry asks its runtime for. */
  readonly imports: readonly string[];
  /** The files of the SDK that it takes along. */
  readonly modules: readonly string[];
}

async function bundled(path: string): Promise<Bundled> {
  const build = await rolldown({
    input: source(path),
    platform: 'neutral',
    external: [/^node:/u, 'fast-xml-parser'],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  const imports = new Set(chunks.flatMap((chunk) => chunk.imports).filter((id) => !id.endsWith('.js')));
  return { imports: [...imports].toSorted(), modules: chunks.flatMap((chunk) => chunk.moduleIds) };
}

async function runtimeImports(path: string): Promise<readonly string[]> {
  return (await bundled(path)).imports;
}

describe('the SDK runs wherever there is fetch', () => {
  it.each(['index.ts', 'catalog.ts', 'content/index.ts', 'errors/index.ts', 'errors/advice/index.ts'])(
    '%s asks for nothing of Node',
    async (path) => {
      expect(await runtimeImports(path)).toEqual([]);
    },
  );

  it.each(['callback/index.ts', 'aibot/index.ts'])(
    '%s asks for crypto and the one dependency',
    async (path) => {
      expect(await runtimeImports(path)).toEqual(['fast-xml-parser', 'node:crypto']);
    },
  );

  it('host.ts asks for crypto alone', async () => {
    expect(await runtimeImports('host.ts')).toEqual(['node:crypto']);
  });

  it.each(['index.ts', 'callback/index.ts', 'content/index.ts'])(
    '%s takes nothing of bots along',
    async (path) => {
      const { modules } = await bundled(path);
      expect(modules.filter((id) => id.includes('/sdk/src/aibot/'))).toEqual([]);
      expect(modules.length).toBeGreaterThan(0);
    },
  );
});
