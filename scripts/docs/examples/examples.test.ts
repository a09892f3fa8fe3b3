import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { operations } from '../../../packages/sdk/src/catalog.ts';
import { curlExample } from './curl-example.ts';
import { printLiteral } from './print-literal.ts';
import { typescriptExample } from './typescript-example.ts';

const root = join(import.meta.dirname, '../../..');
const all = operations();

describe('the examples of the reference', () => {
  it('compile as a reader’s strict program', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reference-examples-'));
    try {
      await mkdir(join(folder, 'src'));
      for (const operation of all) {
        await writeFile(join(folder, 'src', `${operation.name}.ts`), typescriptExample(operation));
      }
      const config = {
        extends: join(root, 'tsconfig.base.json'),
        compilerOptions: {
          declaration: false,
          isolatedDeclarations: false,
          typeRoots: [join(root, 'node_modules/@types')],
          paths: { '@wecomkit/sdk': [join(root, 'packages/sdk/src/index.ts')] },
        },
        include: ['src'],
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', folder]).catch(
        (error: { stdout: string }) => error,
      );
      expect(stdout).toBe('');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each(all)('as curl, $name carries its body and no secret', (operation) => {
    const command = curlExample(operation);
    expect(command).toContain(`https://qyapi.weixin.qq.com${operation.path}`);
    expect(command).not.toMatch(/=(?:SECRET|KEY)\b/u);
    const body = /-d '(?<json>[\s\S]*)'$/u.exec(command)?.groups?.['json'];
    if (operation.method === 'GET' || operation.body === 'multipart') return expect(body).toBeUndefined();
    const sent: unknown = JSON.parse(body?.replaceAll(String.raw`'\''`, "'") ?? '');
    expect(sent).toMatchObject({ ...operation.fixed });
  });
});

it('a literal means what the value was', () => {
  const value = {
    a: `it's "quoted"\n\\`,
    'b-c': [1, -2, { d: null }],
    long: Array.from({ length: 30 }, (_, i) => i),
  };
  // The text is our own printer's.
  const read: unknown = new Function(`return ${printLiteral(value)}`)();
  expect(read).toEqual(value);
});
