import assert from 'node:assert/strict';
import type { Operation } from '@wecomkit/sdk/catalog';
import { fillForm } from '../../test/fill-form.ts';
import { serveCallback } from '../../test/callback-server.ts';
import { shapeOf } from '../../src/output/shape.ts';
import { methodOf, operationsOf, resources } from '../../src/surface/resources.ts';
import type { Check, Workflow } from './stage.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const all = resources.flatMap((resource) =>
  operationsOf(resource).map((operation) => ({ resource: resource.value, operation })),
);

const stored = (id: string, name: string): object => ({ id, name });

function credentialsFor({ credential }: Operation): object {
  if (credential === 'robot') return { weComRobotApi: stored('wecom-robot', 'WeCom Robot') };
  if (credential === 'contacts') return { weComApi: stored('wecom-contacts', 'WeCom Contacts') };
  return { weComApi: stored('wecom-api', 'WeCom') };
}

/** The example of an operation as its form is filled; files come from the item. */
function parametersFor(operation: Operation): Record<string, unknown> {
  const example: object = Object(operation.example);
  if (operation.body === 'multipart') return { ...example, media: 'data' };
  return operation.name === 'webhook.sendImage' ? { image_binary: 'data' } : fillForm(operation, example);
}

type WorkflowNode = Workflow['nodes'][number];

function nodeOf(
  index: number,
  name: string,
  type: string,
  typeVersion: number,
  parameters: WorkflowNode['parameters'],
): WorkflowNode {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return { id, name, type, typeVersion, position: [index * 10, index * 100], parameters };
}

function operationNode({ resource, operation }: (typeof all)[number], index: number): WorkflowNode {
  const parameters = { resource, operation: methodOf(operation), ...parametersFor(operation) };
  const node = nodeOf(index + 10, operation.name, '@wecomkit/n8n-nodes-wecom.weCom', 1, parameters);
  return Object.assign(node, { credentials: credentialsFor(operation), onError: 'continueRegularOutput' });
}

const to = (...names: string[]): object => ({
  main: [names.map((node) => ({ node, type: 'main', index: 0 }))],
});

/** One node for every declared operation, all fed with the same picture. */
export const allOperations: Workflow = {
  id: 'wecom-all-operations',
  name: 'Every operation',
  settings: { executionOrder: 'v1' },
  nodes: [
    nodeOf(0, 'Start', 'n8n-nodes-base.manualTrigger', 1, {}),
    nodeOf(1, 'Picture', 'n8n-nodes-base.set', 3.4, {
      mode: 'raw',
      jsonOutput: JSON.stringify({ picture: pixel }),
      options: {},
    }),
    nodeOf(2, 'File', 'n8n-nodes-base.convertToFile', 1.1, {
      operation: 'toBinary',
      sourceProperty: 'picture',
      options: { fileName: '截图.png', mimeType: 'image/png' },
    }),
    ...all.map(operationNode),
  ],
  connections: {
    Start: to('Picture'),
    Picture: to('File'),
    File: to(...all.map(({ operation }) => operation.name)),
  },
};

/** Every declared operation in a real n8n, seen from WeCom's side. */
export const operationChecks: readonly Check[] = [
  {
    title: `every operation: all ${all.length} declared ones reach WeCom as their forms are filled`,
    run: async ({ sandbox, n8n }) => {
      await using _ = await serveCallback(sandbox);
      sandbox.journal.clear();
      const execution = await n8n.execute(allOperations.id);
      assert.equal(execution.error, undefined);
      const calls = sandbox.journal.entries().map(({ method, path }) => `${method} ${path}`);
      const count = (path: string): number => calls.filter((call) => call === path).length;
      const expected = Map.groupBy(all, ({ operation }) => `${operation.method} ${operation.path}`);
      for (const [call, operations] of expected) {
        assert.ok(count(call) >= operations.length, `${call}: ${count(call)} of ${operations.length} calls`);
      }
      const silent = all
        .filter(
          ({ operation }) =>
            shapeOf(operation).kind !== 'rows' && execution.output(operation.name).length === 0,
        )
        .map(({ operation }) => operation.name);
      assert.deepEqual(silent, []);
    },
  },
];
