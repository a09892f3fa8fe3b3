// The first thing that `npm start` and `npm test` run. Uses nothing but Node's built-ins (18 or newer), so that it works
// right after a clone: installs what is missing, builds the phone when it is out of date, and hands over to the pinned
// Node of `tools/node`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const [task = 'start', ...rest] = process.argv.slice(2);
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

install();
const script = join(root, 'scripts', `${task}.ts`);
const arguments_ = ['--conditions=source', '--disable-warning=ExperimentalWarning', script, ...rest];
run('node', ['scripts/build-phone.mjs']);
process.exit(run('node', arguments_, { mayFail: true }));

function install() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies and the pinned Node.js (about 20 seconds, once) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function run(command, args, { mayFail = false } = {}) {
  const isWindows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: isWindows });
  if (error) throw error;
  if (status !== 0 && !mayFail) process.exit(status ?? 1);
  return status ?? 1;
}
