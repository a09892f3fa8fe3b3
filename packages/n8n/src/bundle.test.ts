import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const oxlint = fileURLToPath(new URL('../../../node_modules/oxlint/bin/oxlint', import.meta.url));

/** What n8n's package scanner refuses in a bundle, wherever it comes from. */
const forbidden = [
  'clearInterval',
  'clearTimeout',
  'global',
  'globalThis',
  'process',
  'setInterval',
  'setTimeout',
  'setImmediate',
  'clearImmediate',
  '__dirname',
  '__filename',
];

let folder: string;
let imports: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wecomkit-bundle-'));
  const bundle = await rolldown({
    cwd: root,
    input: [
      'nodes/WeCom/WeCom.node.ts',
      'nodes/WeComTrigger/WeComTrigger.node.ts',
      'credentials/WeComApi.credentials.ts',
    ],
    platform: 'node',
    external: ['n8n-workflow', /^node:/u],
    resolve: { conditionNames: ['source', 'import', 'node', 'default'] },
  });
  const { output } = await bundle.write({ dir: folder, format: 'cjs' });
  const chunks = output.filter((file) => file.type === 'chunk');
  const own = new Set(chunks.map(({ fileName }) => fileName));
  imports = chunks.flatMap((chunk) => chunk.imports).filter((name) => !own.has(name));
  const rules = {
    'no-restricted-globals': ['error', ...forbidden],
    'no-console': 'error',
    'no-eval': 'error',
  };
  await writeFile(
    join(folder, '.oxlintrc.json'),
    JSON.stringify({ plugins: [], categories: { correctness: 'off' }, rules }),
  );
  // Proof that the check finds something.
  await writeFile(join(folder, 'planted.js'), 'setTimeout(() => undefined, 1);\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the bundle', () => {
  it('reaches for no timer, no process and no console, in the SDK neither', () => {
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'unix', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const findings = stdout.split('\n').filter((line) => /\[(?:Error|Warning)/u.test(line));
    expect(findings).toEqual([expect.stringMatching(/planted\.js.*no-restricted-globals/u)]);
  });

  it('imports nothing that n8n does not have', () => {
    expect([...new Set(imports)].sort()).toEqual(['n8n-workflow', 'node:crypto']);
  });
});
