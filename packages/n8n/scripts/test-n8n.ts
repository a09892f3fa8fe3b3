/**
 * Loads the packed package into a real n8n and plays it against the sandbox: `npm run test:n8n`. Installs 2.4 GB into
 * a cache folder the first time, hence apart from `npm test`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '@wecomkit/sandbox';
import { answerChecks, answerWorkflows, startDeadline } from './checks/answers.ts';
import { callChecks, callWorkflows } from './checks/calls.ts';
import { deliveryChecks, deliveryWorkflows } from './checks/deliveries.ts';
import { allOperations, operationChecks } from './checks/all-operations.ts';
import { editorChecks } from './checks/editor.ts';
import { headlessChecks } from './checks/headless.ts';
import { echo } from './checks/echo-workflow.ts';
import { byLink, secretChecks, serverChecks } from './checks/server.ts';
import {
  exampleNames,
  readExample,
  storedCredentials,
  triggerPath,
  type Check,
  type Stage,
} from './checks/stage.ts';
import { serveModel } from './fake-model.ts';
import { installN8n } from './install-n8n.ts';
import { lint } from './lint.ts';
import { N8nHost } from './n8n-host.ts';
import { scan } from './scan.ts';

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

let passed = 0;
let failed = 0;

/** The members of the tool's parameters that the review of a person puts around them. */
function callTool(parameters: unknown): object {
  const given = { userid: 'wangwu', text: 'Lunch is at noon.' };
  const members = Object(Object(parameters).properties);
  if (members.toolParameters === undefined) return given;
  return { toolParameters: given, ...(members.hitlParameters ? { hitlParameters: {} } : {}) };
}

async function check({ title, run }: Check, stage: Stage): Promise<void> {
  try {
    await run(stage);
    passed += 1;
    tell(`  ✓ ${title}`);
  } catch (error) {
    failed += 1;
    tell(`  ✗ ${title}\n${error instanceof Error ? error.stack : String(error)}`);
  }
}

const linted: Check = {
  title: "n8n's linter finds nothing, no warning either",
  run: async () => {
    const findings = await lint();
    if (findings.length > 0) throw new Error(findings.join('\n'));
  },
};

const scanned: Check = {
  title: "n8n's package scanner finds nothing in the sources and in the tarball",
  run: async () => {
    const findings = await scan();
    if (findings.length > 0) throw new Error(findings.join('\n'));
  },
};

async function main(folder: string): Promise<void> {
  await using sandbox = await startSandbox({ limits: false });
  await using model = await serveModel(callTool);
  await using n8n = await N8nHost.create(await installN8n(), folder);
  const stage = { sandbox, n8n };
  await check(linted, stage);
  await check(scanned, stage);
  await n8n.import('credentials', storedCredentials(sandbox, model.url));
  const examples = await Promise.all(exampleNames.map(readExample));
  const others = [...callWorkflows(sandbox), ...answerWorkflows, ...deliveryWorkflows];
  await n8n.import('workflow', [...examples, await byLink(), echo, allOperations, ...others]);
  for (const each of [...headlessChecks, ...operationChecks, ...callChecks]) await check(each, stage);
  const published = [
    'wecom-approval',
    'wecom-welcome',
    'wecom-vote',
    'wecom-agent',
    'wecom-by-link',
    'wecom-echo',
    ...[...answerWorkflows, ...deliveryWorkflows].map(({ id }) => id),
  ];
  for (const id of published) await n8n.publish(id);
  await n8n.start(triggerPath(echo));
  await check(startDeadline, stage);
  const served = [...editorChecks, ...serverChecks, ...deliveryChecks, ...answerChecks];
  for (const each of [...served, ...secretChecks]) await check(each, stage);
}

const folder = await mkdtemp(join(tmpdir(), 'wecomkit-n8n-data-'));
try {
  await main(folder);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
tell(`n8n 2.41.1: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
