import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median, type Row } from './measure.ts';

const cli = fileURLToPath(new URL('../packages/cli/bin/wecomkit.mjs', import.meta.url));
const sandbox = fileURLToPath(new URL('sandbox-process.ts', import.meta.url));
const rounds = 9;

/** How long people wait before anything happens, beside Node doing nothing. */
export async function startUp(): Promise<Row[]> {
  const nothing = median(times(() => run(['-e', '0'])));
  const help = median(times(() => run([cli, 'send', '--help'])));
  const ready: number[] = [];
  for (let round = 0; round < rounds; round += 1) ready.push(await sandboxReady());
  const ms = (value: number): string => `${Math.round(value)} ms`;
  const beside = `\`node -e 0\` ${ms(nothing)}`;
  return [
    { what: '`wecomkit send --help`', value: ms(help), beside },
    {
      what: 'Sandbox, process start to first answer',
      value: ms(median(ready)),
      beside,
      aim: 'ready in under 300 ms',
    },
  ];
}

function times(work: () => void): number[] {
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function sandboxReady(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--conditions=source', sandbox], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const elapsed = performance.now() - started;
  child.disconnect();
  await once(child, 'exit');
  return elapsed;
}
