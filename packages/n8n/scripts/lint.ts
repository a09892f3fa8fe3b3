import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './cache.ts';
import { packageFolder } from './pack.ts';
import { run } from './run.ts';

/** The command line of n8n for nodes, which brings its linter; TypeScript 7 has no JavaScript interface any more. */
const manifest = {
  dependencies: { '@n8n/node-cli': '0.48.3', 'n8n-workflow': '2.0.0', typescript: '5.9.3' },
  overrides: {},
};

/** What the node is made of. Its tests and scripts are tools of this repository. */
const parts = ['package.json', 'eslint.config.mjs', 'nodes', 'credentials', 'icons', 'src'];

const sdkFolder = fileURLToPath(new URL('../../sdk', import.meta.url));

/** Runs `n8n-node lint`, which refuses any other configuration than its own; what it writes when it finds something. */
export async function lint(): Promise<readonly string[]> {
  const folder = await installed('linter', manifest);
  const stage = join(folder, 'stage');
  await rm(stage, { recursive: true, force: true });
  await stageSources(stage);
  await linkModules(folder, stage);
  const cli = join(folder, 'node_modules', '@n8n', 'node-cli', 'bin', 'n8n-node.mjs');
  const output = await run(process.execPath, [cli, 'lint'], { cwd: stage }).catch(
    (error: Error) => error.message,
  );
  // Warnings, too, which do not make it fail.
  return /\b(?:error|warning|problem)s?\b|ended with/u.test(output) ? [output] : [];
}

async function stageSources(stage: string): Promise<void> {
  const isSource = (path: string): boolean => !path.endsWith('.test.ts');
  const copy = (name: string): Promise<void> =>
    cp(join(packageFolder, name), join(stage, name), { recursive: true, filter: isSource });
  await mkdir(stage, { recursive: true });
  await Promise.all(parts.map(copy));
}

/** The linter finds its own modules above; the SDK it follows into its sources, built or not. */
async function linkModules(folder: string, stage: string): Promise<void> {
  const sdk = join(stage, 'node_modules', '@wecomkit', 'sdk');
  await mkdir(sdk, { recursive: true });
  await symlink(join(folder, 'node_modules', '.bin'), join(stage, 'node_modules', '.bin'), 'junction');
  await symlink(join(sdkFolder, 'src'), join(sdk, 'src'), 'junction');
  const {
    name,
    exports,
  }: { readonly name: string; readonly exports: Record<string, { readonly source: string }> } = JSON.parse(
    await readFile(join(sdkFolder, 'package.json'), 'utf8'),
  );
  const sources = Object.entries(exports).map(([path, { source }]) => [path, source]);
  await writeFile(join(sdk, 'package.json'), JSON.stringify({ name, exports: Object.fromEntries(sources) }));
}
