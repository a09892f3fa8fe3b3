import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createWeCom, type WeCom } from '@wecomkit/sdk';
import { count, median, type Row } from './measure.ts';

const rounds = 3;
const listings = 20;

/** Walks a directory of 100,000 members and 5,000 departments: time, and what the SDK holds meanwhile. */
export async function directory(): Promise<Row[]> {
  const child = fork(new URL('directory-process.ts', import.meta.url), {
    execArgv: ['--conditions=source'],
  });
  try {
    const [ready] = await once(child, 'message');
    const { url, corpid, corpsecret, contacts, agentid } = ready;
    const wecom = createWeCom({ corpid, corpsecret, agentid, contacts, baseUrl: url });
    return await measure(wecom);
  } finally {
    child.disconnect();
  }
}

async function measure(wecom: WeCom): Promise<Row[]> {
  const walks: Walk[] = [];
  for (let round = 0; round < rounds; round += 1) walks.push(await walk(wecom));
  const listed = await timeOf(() => wecom.department.list({}), 3);
  const inOne = await timeOf(() => wecom.user.simpleList({ department_id: 2 }), listings);
  const [first] = walks;
  return [
    {
      what: `\`wecom.user.ids()\` over ${count(first?.ids ?? 0)} ids`,
      value: seconds(median(walks.map(({ ms }) => ms))),
      aim: 'under 3 s',
    },
    {
      what: 'SDK heap while it walks, above the start',
      value: megabytes(Math.max(...walks.map(({ heap }) => heap))),
      aim: 'flat',
    },
    { what: '`department/list` of 5,000 departments', value: milliseconds(listed) },
    { what: '`user/simplelist` of one of them', value: milliseconds(inOne) },
  ];
}

interface Walk {
  readonly ids: number;
  readonly ms: number;
  /** The most that was in use, in bytes above the beginning. */
  readonly heap: number;
}

async function walk(wecom: WeCom): Promise<Walk> {
  const started = performance.now();
  const before = usedHeap();
  let ids = 0;
  let most = 0;
  for await (const { userid } of wecom.user.ids()) {
    if (userid === '') throw new Error('A member has no id.');
    ids += 1;
    if (ids % 10_000 === 0) most = Math.max(most, usedHeap());
  }
  return { ids, ms: performance.now() - started, heap: most - before };
}

/** What is in use after a collection. */
function usedHeap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** The engine's collector, which a process that was started without the flag has to be asked for. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

async function timeOf(work: () => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return median(taken);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
