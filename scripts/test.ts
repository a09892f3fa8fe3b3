/**
 * Everything that must hold, in one run: what is generated is up to date, format, lint, types, unused code, builds,
 * and the tests. Ends with the line `N passed, N failed`, each check counting as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Check {
  readonly title: string;
  readonly command: readonly string[];
}

const node = ['node', '--conditions=source'];

const checks: readonly Check[] = [
  { title: 'generated types are up to date', command: [...node, 'scripts/generate.ts', '--check'] },
  { title: 'error tables are up to date', command: [...node, 'scripts/generate-errors.ts', '--check'] },
  {
    title: 'schema of seed files is up to date',
    command: [...node, 'scripts/generate-seed-schema.ts', '--check'],
  },
  {
    title: 'OpenAPI of the control interface is up to date',
    command: [...node, 'scripts/generate-control-openapi.ts', '--check'],
  },
  { title: 'format', command: ['oxfmt', '--check'] },
  { title: 'lint', command: ['oxlint', '--quiet'] },
  { title: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { title: 'types of the pages', command: ['tsc', '-p', 'packages/web/tsconfig.json'] },
  { title: 'no unused exports or dependencies', command: ['knip'] },
  { title: 'every package builds', command: [...node, 'scripts/build.ts'] },
];

let passed = 0;
let failed = 0;

for (const { title, command } of checks) report(title, run(command));
const tests = runTests();
passed += tests.passed;
failed += tests.failed;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function report(title: string, ok: boolean): void {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${title}`);
}

function run([command = '', ...args]: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}

function runTests(): { readonly passed: number; readonly failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'wecomkit-test-'));
  const outputFile = join(folder, 'result.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outputFile}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    const counted = { passed: Number(result.numPassedTests), failed: Number(result.numFailedTests) };
    // A file that cannot be loaded fails without failing a test.
    return status === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch (cause) {
    console.log(`vitest wrote no result: ${String(cause)}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
