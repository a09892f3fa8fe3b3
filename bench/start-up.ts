import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, type Row } from './measure.ts';

const cli = fileURLToPath(new URL('../packages/cli/bin/wecomkit.mjs', import.meta.url));
const sandbox = fileURLToPath(new URL('sandbox-process.ts', import.meta.url));
const build = fileURLToPath(new URL('../packages/sandbox/dist/index.js', import.meta.url));
const rounds = 9;

/** How long people wait before anything happens, beside Node doing nothing. */
export async function startUp(): Promise<Row[]> {
  const nothing = median(times(() => run(['-e', '0'])));
  const help = median(times(() => run([cli, 'send', '--help'])));
  const sources = await sandboxStarts(['--conditions=source']);
  const built = existsSync(build) ? await sandboxStarts([]) : undefined;
  const ms = (value: number): string => `${Math.round(value)} ms`;
  const beside = `\`node -e 0\` ${ms(nothing)}`;
  const process = 'Sandbox, process start to first answer';
  return [
    { what: '`wecomkit send --help`', value: ms(help), beside },
    { what: '`startSandbox()` in a program that runs', value: ms(sources.starting), aim: 'under 300 ms' },
    { what: `${process}, unbuilt`, value: ms(sources.fromNothing), beside },
    ...(built ? [{ what: `${process}, as published`, value: ms(built.fromNothing), beside }] : []),
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

interface Start {
  /** From the start of the process. */
  readonly fromNothing: number;
  /** `startSandbox()` alone. */
  readonly starting: number;
}

/** Medians, with Node's compile cache as the command has it. */
async function sandboxStarts(options: readonly string[]): Promise<Start> {
  const starts: Start[] = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await sandboxStart(options));
  return {
    fromNothing: median(starts.map(({ fromNothing }) => fromNothing)),
    starting: median(starts.map(({ starting }) => starting)),
  };
}

async function sandboxStart(options: readonly string[]): Promise<Start> {
  const started = performance.now();
  const child = spawn(process.execPath, [...options, sandbox], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'wecomkit-bench-cache') },
  });
  const [{ starting }] = await once(child, 'message');
  const fromNothing = performance.now() - started;
  child.disconnect();
  await once(child, 'exit');
  return { fromNothing, starting };
}
