import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package: from the sources as from the build, which lie at different depths. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
