/** Runs n8n's linter, and its package scanner on the sources and on the packed tarball: `npm run scan`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from './cache.ts';
import { lint } from './lint.ts';
import { packageFolder, unpackInto } from './pack.ts';

interface Scanner {
  readonly SOURCE_FILE_PATTERNS: readonly string[];
  readonly analyzePackage: (
    folder: string,
    patterns: readonly string[],
  ) => Promise<{ readonly passed: boolean; readonly message?: string; readonly details?: string }>;
}

/** It comes with TypeScript 7, which has no JavaScript interface any more, and with rules older than the linter's. */
const manifest = {
  dependencies: { '@n8n/scan-community-package': '0.32.0', 'n8n-workflow': '2.0.0' },
  overrides: { typescript: '5.9.3', '@n8n/eslint-plugin-community-nodes': '0.32.0' },
};

/**
 * Both legs of the scanner, with nothing but its look-ups in the registry left out.
 * @returns what it finds, empty when that is nothing
 */
export async function scan(): Promise<readonly string[]> {
  const folder = await installed('scanner', manifest);
  const path = join(folder, 'node_modules', '@n8n', 'scan-community-package', 'scanner', 'scanner.mjs');
  const scanner: Scanner = await import(pathToFileURL(path).href);
  const unpacked = await mkdtemp(join(tmpdir(), 'wecomkit-n8n-'));
  try {
    await unpackInto(unpacked);
    const source = await scanner.analyzePackage(packageFolder, scanner.SOURCE_FILE_PATTERNS);
    const tarball = await scanner.analyzePackage(unpacked, ['**/*.js', 'package.json']);
    return [source, tarball]
      .filter(({ passed }) => !passed)
      .map(({ message, details }) => details ?? message ?? '');
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const findings = [...(await lint()), ...(await scan())];
  const passed = 'n8n-node lint, and the package scanner on sources and tarball: no findings';
  process.stdout.write(`${findings.length === 0 ? passed : findings.join('\n')}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
