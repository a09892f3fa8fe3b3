import assert from 'node:assert/strict';
import type { Sandbox } from '@wecomkit/sandbox';
import { action, chain, manual } from './build-workflow.ts';
import type { Check, Workflow } from './stage.ts';

const list = chain('wecom-token', 'List departments', [
  manual,
  action('List', { resource: 'department', operation: 'list', returnAll: true }),
]);

const failure = chain('wecom-failure', 'Write to nobody', [
  manual,
  action('Send', { resource: 'message', operation: 'sendText', touser: 'nobody', text_content: 'hi' }),
]);

/** n8n's own node with the credential of this package. */
function httpRequest({ url }: Pick<Sandbox, 'url'>): Workflow {
  const parameters = {
    url: `${url}/cgi-bin/department/simplelist`,
    authentication: 'predefinedCredentialType',
    nodeCredentialType: 'weComApi',
    options: {},
  };
  const credentials = { weComApi: { id: 'wecom-api', name: 'WeCom' } };
  const node = { name: 'Ask', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, credentials, parameters };
  return chain('wecom-http', 'HTTP Request', [manual, node]);
}

export function callWorkflows(sandbox: Sandbox): readonly Workflow[] {
  return [list, failure, httpRequest(sandbox)];
}

/** What goes wrong on the way to WeCom, and the way around this package's nodes. */
export const callChecks: readonly Check[] = [
  {
    title: 'token: one that WeCom refuses is fetched anew, once, and the call is made again',
    run: async ({ sandbox, n8n }) => {
      await n8n.execute(list.id);
      sandbox.journal.clear();
      sandbox.faults.add({ path: '/cgi-bin/department/list', effect: { kind: 'code', errcode: 42001 } });
      const execution = await n8n.execute(list.id);
      assert.equal(execution.status, 'success');
      assert.equal(execution.output('List').length, sandbox.directory().corps[0]?.departments.length);
      const calls = sandbox.journal.entries().map(({ operation, errcode }) => [operation, errcode]);
      assert.deepEqual(calls, [
        ['department/list', 42001],
        ['gettoken', 0],
        ['department/list', 0],
      ]);
    },
  },
  {
    title: 'errors: a failed execution names the code, what it means and what to do',
    run: async ({ n8n }) => {
      const execution = await n8n.execute(failure.id);
      assert.equal(execution.status, 'error');
      assert.match(execution.error ?? '', /^WeCom answered 81013: /u);
      assert.match(n8n.executions.text(), /configuration-invalid.*visible|visible.*configuration-invalid/su);
    },
  },
  {
    title: "credentials: n8n's HTTP Request node calls with the token of the WeCom credential",
    run: async ({ sandbox, n8n }) => {
      const execution = await n8n.execute('wecom-http');
      assert.equal(execution.error, undefined);
      const [answer] = execution.output('Ask');
      assert.equal(answer?.['errcode'], 0);
      assert.equal(sandbox.journal.entries().at(-1)?.path, '/cgi-bin/department/simplelist');
    },
  },
];
