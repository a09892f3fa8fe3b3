import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalog, type Operation } from '@wecomkit/sdk/catalog';
import { median, type Row } from './measure.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const rounds = 5;

/** How long `tsc --noEmit` takes for a program that calls every method of the client with its example. */
export async function typeCheck(): Promise<Row[]> {
  // Within the workspace, so that the packages are found; with their sources, so that no build is needed.
  const folder = await mkdtemp(join(here, '.type-check-'));
  try {
    const whole = await measure(folder, wholeClient());
    const empty = await measure(folder, 'export const nothing: number = 0;\n');
    return [
      {
        what: 'Type-check of a program that calls every method, the SDK in sources',
        value: seconds(whole.elapsedMs),
        beside: `an empty program ${seconds(empty.elapsedMs)}; ${whole.instantiations} instantiations`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly elapsedMs: number;
  readonly instantiations: string;
}

async function measure(folder: string, program: string): Promise<Measured> {
  await writeFile(join(folder, 'program.ts'), program);
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.base.json', files: ['program.ts'] }),
  );
  const elapsed: number[] = [];
  let report = '';
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, '-p', folder, '--noEmit', '--extendedDiagnostics'],
      {
        encoding: 'utf8',
      },
    );
    elapsed.push(performance.now() - started);
    if (status !== 0) throw new Error(stdout);
    report = stdout;
  }
  return { elapsedMs: median(elapsed), instantiations: /Instantiations:\s+(\d+)/u.exec(report)?.[1] ?? '?' };
}

/** One call for each method, typed by the interfaces that people see. */
function wholeClient(): string {
  const calls = Object.entries(catalog).flatMap(([family, members]) =>
    Object.entries<Operation>(members)
      .filter(([, operation]) => operation.credential !== 'none')
      .map(([method, operation]) => `await ${receiver(family)}.${method}(${inputOf(operation)});`),
  );
  return `import { createBot, createWeCom } from '@wecomkit/sdk';
const wecom = createWeCom({ corpid: 'c', corpsecret: 's', agentid: 1, contacts: { corpsecret: 's' } });
const webhook = createBot({ key: 'k' });
${calls.join('\n')}
for await (const { userid } of wecom.user.ids()) console.log(userid);
await wecom.batch.replaceUsers([{ userid: 'a', name: 'A' }]);
for await (const { name } of wecom.export.users()) console.log(name);
`;
}

function receiver(family: string): string {
  return family === 'webhook' ? 'webhook' : `wecom.${family}`;
}

/** Files are no JSON; what the connection fills in may be left out. */
function inputOf({ example, input }: Operation): string {
  const hasFile = Object.values(input.members).some(({ kind }) => kind === 'file');
  const text = JSON.stringify(example);
  return hasFile ? `{ ...${text}, media: new File([], 'f.txt') }` : text;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
