/** Builds every package that is published, one after the other, in the direction of their dependencies. */
import { spawnSync } from 'node:child_process';

for (const name of ['sdk', 'sandbox', 'cli', 'n8n']) {
  const { status } = spawnSync('npx', ['tsdown', '--logLevel', 'warn'], {
    cwd: `packages/${name}`,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
