import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installed } from './cache.ts';
import { run } from './run.ts';

/** An installed n8n, and the Node that runs it. */
export interface InstalledN8n {
  readonly folder: string;
  readonly node: string;
  readonly script: string;
}

/** Of the versions around it, this one installs whole. */
const version = '2.41.1';

/**
 * A real n8n from npm, kept in the cache: about 2.4 GB and five minutes the first time. It runs on Node 24, for which
 * its sandbox for expressions is built; only its SQLite is compiled here.
 */
export async function installN8n(): Promise<InstalledN8n> {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const manifest = {
    dependencies: { n8n: version, [nodePackage]: '24.21.0' },
    overrides: { linkedom: '0.18.13' },
  };
  const folder = await installed('app', manifest, (path) => buildSqlite(path, nodePackage));
  const node = join(folder, 'node_modules', nodePackage, 'bin', 'node');
  return { folder, node, script: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}

async function buildSqlite(folder: string, nodePackage: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  if (existsSync(join(modules, 'sqlite3', 'build', 'Release', 'node_sqlite3.node'))) return;
  const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
  const env = { ...process.env, npm_config_nodedir: headersFolder(join(modules, nodePackage)) };
  await run(process.execPath, [gyp, 'rebuild', '--release'], { cwd: join(modules, 'sqlite3'), env });
}

/** SQLite's module is N-API: the headers of any recent Node do. */
function headersFolder(ownNode: string): string {
  const folders = [ownNode, dirname(dirname(process.execPath)), '/usr', '/usr/local'];
  const found = folders.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
  if (found === undefined)
    throw new Error('No Node headers were found: install those of any Node from 20 on.');
  return found;
}
