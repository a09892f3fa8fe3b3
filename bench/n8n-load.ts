import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, type Row } from './measure.ts';

const folder = fileURLToPath(new URL('../packages/n8n', import.meta.url));
const rounds = 9;

/** n8n has its own library loaded when it comes to a node. */
const program = `
  require('n8n-workflow');
  const started = performance.now();
  const { WeCom } = require('./dist/nodes/WeCom/WeCom.node.js');
  const { description } = new WeCom();
  const ms = performance.now() - started;
  process.stdout.write(JSON.stringify({ ms, bytes: JSON.stringify(description).length }));`;

interface Loaded {
  readonly ms: number;
  readonly bytes: number;
}

/** What the action node costs n8n when it starts, and the editor when it is opened. */
export async function n8nLoad(): Promise<Row[]> {
  run('npx', ['tsdown', '--logLevel', 'error']);
  const loads = Array.from({ length: rounds }, (): Loaded =>
    JSON.parse(run(process.execPath, ['-e', program])),
  );
  const bytes = loads[0]?.bytes ?? Number.NaN;
  return [
    {
      what: 'n8n action node, loaded',
      value: `${Math.round(median(loads.map(({ ms }) => ms)))} ms`,
      aim: 'under 60 ms',
    },
    {
      what: 'n8n action node, its description',
      value: `${Math.round(bytes / 1000)} kB`,
      aim: 'under 250 kB',
    },
  ];
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
