/** Runs n8n's package scanner on the sources and on the packed tarball, with nothing but its registry look-ups left out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from './cache.ts';
import { packageFolder, unpackInto } from './pack.ts';

interface Scanner {
  readonly SOURCE_FILE_PATTERNS: readonly string[];
  readonly analyzePackage: (
    folder: string,
    patterns: readonly string[],
  ) => Promise<{ readonly passed: boolean; readonly message?: string; readonly details?: string }>;
}

/** The linter wants the JavaScript interface of TypeScript, which version 7 has no more. */
const manifest = {
  dependencies: { '@n8n/scan-community-package': '0.32.0', 'n8n-workflow': '2.0.0' },
  overrides: { typescript: '5.9.3' },
};

/** Both legs of the scanner; the findings, empty when there are none. */
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
  const findings = await scan();
  const told =
    findings.length === 0 ? 'n8n package scanner: sources and tarball passed' : findings.join('\n');
  process.stdout.write(`${told}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
