import assert from 'node:assert/strict';
import { action, chain, webhook } from './build-workflow.ts';
import { postJson, type Check, type Stage, type Workflow } from './stage.ts';

const question = { resource: 'message', operation: 'sendAndWait', touser: 'wangwu', message: '几天?' };

function asking(id: string, webhookId: string, parameters: object): Workflow {
  const nodes = [webhook(id, webhookId), action('Ask', { ...question, subject: id, ...parameters })];
  return chain(id, id, nodes);
}

const form = asking('wecom-form', '00000000-0000-4000-8000-0000000000e2', {
  responseType: 'customForm',
  formFields: {
    values: [
      { fieldLabel: 'Days', fieldType: 'number', requiredField: true },
      { fieldLabel: 'Reason', fieldType: 'textarea' },
    ],
  },
});

const freeText = asking('wecom-text', '00000000-0000-4000-8000-0000000000e3', { responseType: 'freeText' });

const threeSeconds = { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' };
const deadline = asking('wecom-deadline', '00000000-0000-4000-8000-0000000000e4', {
  responseType: 'approval',
  decideBy: 'link',
  options: { limitWaitTime: { values: threeSeconds } },
});

export const answerWorkflows: readonly Workflow[] = [form, freeText, deadline];

/** Starts a workflow that asks, and gives the address of the page that the card leads to. */
async function linkOf({ sandbox, n8n }: Stage, { id }: Workflow): Promise<string> {
  await postJson(`${n8n.url}/webhook/${id}`, {});
  const card = await sandbox.waitForMessage(
    'wangwu',
    ({ content }) => Object(content['main_title']).title === id,
    20_000,
  );
  await n8n.nextExecution(id, ['waiting']);
  return String(Object(card.content['card_action']).url);
}

async function answered(stage: Stage, workflow: Workflow, fields: Record<string, string>): Promise<unknown> {
  const link = await linkOf(stage, workflow);
  const page = await (await fetch(link)).text();
  const response = await fetch(link, { method: 'POST', body: encoded(page, fields) });
  assert.equal(response.status, 200);
  const execution = await stage.n8n.nextExecution(workflow.id, ['success', 'error']);
  return execution.output('Ask')[0]?.['data'];
}

/** As a browser sends the form of the page. */
function encoded(page: string, fields: Record<string, string>): FormData | URLSearchParams {
  if (!page.includes('enctype="multipart/form-data"')) return new URLSearchParams(fields);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** n8n looks once a minute for executions whose time is over. */
export const startDeadline: Check = {
  title: 'send and wait: a question with a deadline waits',
  run: async (stage) => {
    await linkOf(stage, deadline);
  },
};

export const answerChecks: readonly Check[] = [
  {
    title: 'send and wait: a form behind a signed link gives its fields by their labels',
    run: async (stage) => {
      const data = Object(await answered(stage, form, { 'field-0': '3', 'field-1': '搬家' }));
      assert.deepEqual([data.Days, data.Reason, data.responder.userid], [3, '搬家', 'wangwu']);
    },
  },
  {
    title: 'send and wait: a text behind a signed link',
    run: async (stage) => {
      const data = Object(await answered(stage, freeText, { text: '下周一' }));
      assert.deepEqual([data.text, data.responder.userid], ['下周一', 'wangwu']);
    },
  },
  {
    title: 'send and wait: without an answer the workflow goes on at the deadline, without data',
    run: async ({ n8n }) => {
      const execution = await n8n.nextExecution(deadline.id, ['success', 'error'], 90_000);
      assert.equal(execution.status, 'success');
      assert.equal(execution.output('Ask').length, 1);
      assert.equal(execution.output('Ask')[0]?.['data'], undefined);
    },
  },
];
