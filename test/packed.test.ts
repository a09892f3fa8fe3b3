import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = { '@wecomkit/sdk': 'sdk', '@wecomkit/sandbox': 'sandbox', wecomkit: 'cli' };
let folder = '';

/** The packages as they would be published, in a project that has nothing of this repository but their dependencies. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wecomkit-packed-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@wecomkit'), { recursive: true });
  for (const [name, directory] of Object.entries(packages)) unpack(directory, join(modules, name));
  for (const directory of Object.values(packages)) linkDependencies(directory, modules);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed packages', () => {
  it('send a message to the packed sandbox', () => {
    const program = `
      import { createWeCom } from '@wecomkit/sdk';
      import { createCallback } from '@wecomkit/sdk/callback';
      import { explain } from '@wecomkit/sdk/advice';
      import { sendText } from '@wecomkit/sdk/operations/message';
      import { startSandbox } from '@wecomkit/sandbox';
      const sandbox = await startSandbox();
      const corp = sandbox.secrets().corps[0];
      const wecom = createWeCom({ corpid: corp.corpid, ...corp.applications[0], baseUrl: sandbox.url });
      await wecom.call(sendText, { touser: 'zhangsan', text: { content: 'packed' } });
      console.log(sandbox.messages('zhangsan').at(-1).content.content, typeof createCallback, explain(60020).code);
      const phone = await fetch(sandbox.url + '/');
      console.log(phone.status);
      await sandbox.stop();`;
    writeFileSync(join(folder, 'program.js'), program);
    expect(node('program.js')).toBe('packed function 60020\n200\n');
  });

  it('have a command that says how it is used', () => {
    expect(node('node_modules/wecomkit/bin/wecomkit.mjs', '--help')).toContain('wecomkit');
  });
});

function unpack(directory: string, target: string): void {
  const from = join(root, 'packages', directory);
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], from),
  );
  mkdirSync(target, { recursive: true });
  run('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1'], folder);
}

/** Dependencies lie beside a package where another version has the place at the root. */
function linkDependencies(directory: string, modules: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', directory, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const places = [
      join(root, 'packages', directory, 'node_modules', name),
      join(root, 'node_modules', name),
    ];
    const place = places.find(existsSync);
    const target = join(modules, name);
    if (!place || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(place, target, 'dir');
  }
}

function node(...args: readonly string[]): string {
  return run(process.execPath, args, folder);
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
