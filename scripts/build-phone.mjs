// Builds the phone into the sandbox when it is missing or older than its sources. Uses built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'packages', 'web');
const built = join(root, 'packages', 'sandbox', 'phone', 'index.html');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) =>
  join(web, name),
);
const contract = join(root, 'packages', 'sandbox', 'src', 'control', 'types.ts');

// A production install has no vite, and the published sandbox carries the phone along.
if (existsSync(vite) && isStale()) {
  console.log('Building the phone …');
  const { status } = spawnSync('node', [vite, 'build', '--logLevel', 'warn'], { cwd: web, stdio: 'inherit' });
  // An install goes on without the phone; the commands that need it build it again and say what is wrong.
  if (status !== 0 && process.env.npm_lifecycle_event !== 'prepare') process.exit(status ?? 1);
}

function isStale() {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return [...sources, contract].some((path) => newest(path) > builtAt);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
