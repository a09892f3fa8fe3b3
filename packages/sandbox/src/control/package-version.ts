import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../phone/package-root.ts';
import { isObject } from '../wire/json-object.ts';

let version: string | undefined;

/** The version of this package, read when it is first asked for. */
export function packageVersion(): string {
  version ??= readVersion();
  return version;
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return isObject(manifest) ? String(manifest['version']) : '';
}
