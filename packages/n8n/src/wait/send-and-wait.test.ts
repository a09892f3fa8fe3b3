import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WeCom } from '../../nodes/WeCom/WeCom.node.ts';
import { WeComTrigger } from '../../nodes/WeComTrigger/WeComTrigger.node.ts';
import { fakeExecution } from '../../test/fake-node.ts';
import { serveNodes, type NodeServer } from '../../test/node-server.ts';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';

let sandbox: Sandbox;
let server: NodeServer;
let waiting: { readonly parameters: INodeParameters; readonly context: Record<string, unknown> } | undefined;
const node = new WeCom();

beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
  const credentials = sandboxCredentials(sandbox);
  server = await serveNodes((path) => {
    if (path === '/webhook/wecom') return { type: new WeComTrigger(), parameters: {}, credentials };
    return waiting && { type: node, credentials, ...waiting };
  });
});
beforeEach(async () => {
  const { token, encodingAESKey } = sandboxCredentials(sandbox)['weComCallbackApi']!;
  const url = `${server.url}/webhook/wecom`;
  await sandbox.setCallback(1000002, { url, token: String(token), encodingAESKey: String(encodingAESKey) });
});
afterEach(() => {
  sandbox.reset();
  server.started.length = 0;
  server.log.length = 0;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await sandbox.stop();
});

const question = {
  resource: 'message',
  operation: 'sendAndWait',
  touser: { __rl: true, mode: 'id', value: 'zhangsan|lisi' },
  subject: 'Leave request',
  message: 'Carol, 2 days',
};

/** Asks as an execution does, and notes what n8n would keep until it is resumed. */
async function ask(parameters: INodeParameters): Promise<Date> {
  const all = { ...question, ...parameters };
  const context: Record<string, unknown> = {};
  const { promise: until, resolve } = Promise.withResolvers<Date>();
  const more: Partial<IExecuteFunctions> = {
    getContext: () => context,
    getSignedResumeUrl: (given = {}) => signedUrl(given),
    putExecutionToWait: async (date) => resolve(date),
  };
  const execution = fakeExecution({ type: node, parameters: all, credentials: sandboxCredentials(sandbox) });
  await node.execute.call({ ...execution, ...more } as IExecuteFunctions);
  waiting = { parameters: all, context };
  return until;
}

function signedUrl(given: Record<string, string>): string {
  const query = new URLSearchParams({ ...given, signature: 'a'.repeat(64) });
  return `${server.url}/webhook-waiting/17/7d1c3c1e-5f0a-4d4e-9d55-0a7b4c1d2e3f?${query}`;
}

const settled = async (): Promise<void> => {
  await sandbox.settled();
  await server.settled();
};
const last = (userid: string) => sandbox.messages(userid).at(-1)!;
const buttonKey = (userid: string, index: number): string =>
  Object(last(userid).content).button_list[index].key;
const linkOf = (userid: string): string => Object(last(userid).content).card_action.url;
const sent = () => sandbox.journal.entries().filter(({ path }) => path === '/cgi-bin/message/send');
const outcome = () => server.started.map(({ items }) => items[0]?.json);

describe('a question that could never be answered', () => {
  const ways: readonly INodeParameters[] = [
    { decideBy: 'chat' },
    { decideBy: 'link' },
    { responseType: 'freeText' },
    { responseType: 'customForm' },
  ];

  it.each(ways)('is not asked of nobody: %o', async (way) => {
    const nobody = { __rl: true, mode: 'id', value: ' ' };
    const asked = ask({ ...way, touser: nobody });
    await expect(asked).rejects.toMatchObject({
      name: 'NodeOperationError',
      message: expect.stringMatching(/under Members, Departments or Tags/u),
    });
    expect(sent()).toEqual([]);
  });

  it.each(['chat', 'link'])('does not go without an option: by %s', async (decideBy) => {
    const approvalOptions = { values: { approvalType: 'custom', choices: ' , ' } };
    await expect(ask({ decideBy, approvalOptions })).rejects.toMatchObject({
      name: 'NodeOperationError',
      message: 'Add at least one option under Approval Options: "Several Options" has none',
    });
    expect(sent()).toEqual([]);
  });

  it('fails with what programs branch on where the node goes on', async () => {
    const touser = { __rl: true, mode: 'id', value: 'nobody' };
    const parameters = { ...question, touser };
    const credentials = sandboxCredentials(sandbox);
    const execution = fakeExecution({ type: node, parameters, credentials, continueOnFail: true });
    const more = { getSignedResumeUrl: () => signedUrl({}) };
    const [items] = await node.execute.call({ ...execution, ...more } as IExecuteFunctions);
    expect(items).toMatchObject([
      {
        json: {
          error: expect.stringContaining('81013'),
          errcode: 81013,
          errmsg: expect.any(String),
          category: expect.any(String),
        },
        pairedItem: { item: 0 },
      },
    ]);
  });
});

describe('an approval in the chat', () => {
  it('goes on with who decided, and shows it to everybody', async () => {
    await ask({});
    await sandbox.tap('lisi', last('lisi').msgid, buttonKey('lisi', 1));
    await settled();
    expect(outcome()).toMatchObject([
      { data: { approved: true, chosen: 'Approve', responder: { userid: 'lisi', source: 'wecom' } } },
    ]);
    expect(last('zhangsan').card?.replaced).toBe('Approve · lisi');
    expect(JSON.stringify(outcome())).not.toContain('cardUpdateError');
  });

  it('can have more than two options', async () => {
    await ask({ approvalOptions: { values: { approvalType: 'custom', choices: 'Today, Tomorrow, Never' } } });
    await sandbox.tap('zhangsan', last('zhangsan').msgid, buttonKey('zhangsan', 2));
    await settled();
    expect(outcome()).toMatchObject([{ data: { approved: false, chosen: 'Never', option: 2 } }]);
  });

  it('brings along the comment that was chosen on the card, and shows it', async () => {
    await ask({ approvalOptions: { values: { approvalType: 'double', reasons: 'Too short, Over budget' } } });
    const chosen = [{ question_key: 'reason', option_ids: ['2'] }];
    await sandbox.tap('lisi', last('lisi').msgid, buttonKey('lisi', 0), chosen);
    await settled();
    expect(outcome()).toMatchObject([{ data: { approved: false, comment: 'Over budget' } }]);
    expect(last('zhangsan').card?.replaced).toBe('Decline · lisi · Over budget');
  });

  it('has no comment when none was chosen', async () => {
    await ask({ approvalOptions: { values: { reasons: 'Too short' } } });
    await sandbox.tap('lisi', last('lisi').msgid, buttonKey('lisi', 1));
    await settled();
    expect(outcome()).toMatchObject([{ data: { approved: true } }]);
    expect(JSON.stringify(outcome())).not.toContain('comment');
  });

  it('goes on waiting when somebody else taps, and tells them', async () => {
    await ask({ approvers: { __rl: true, mode: 'id', value: 'LISI' } });
    const { msgid } = last('zhangsan');
    await sandbox.tap('zhangsan', msgid, buttonKey('zhangsan', 1));
    await settled();
    expect(outcome()).toEqual([]);
    expect(last('zhangsan')).toMatchObject({ msgtype: 'text' });
    await sandbox.tap('lisi', last('lisi').msgid, buttonKey('lisi', 0));
    await settled();
    expect(outcome()).toMatchObject([{ data: { approved: false, chosen: 'Decline' } }]);
  });

  it('counts even when the card cannot be updated, and says so', async () => {
    await ask({});
    sandbox.faults.add({
      path: '/cgi-bin/message/update_template_card',
      effect: { kind: 'code', errcode: 60140 },
    });
    await sandbox.tap('lisi', last('lisi').msgid, buttonKey('lisi', 1));
    await settled();
    expect(outcome()).toMatchObject([
      { data: { approved: true, cardUpdateError: expect.stringContaining('60140') } },
    ]);
  });

  it('believes nobody who only has the address', async () => {
    await ask({});
    const wecomTap = JSON.stringify({ key: buttonKey('lisi', 1), userid: 'lisi', responseCode: 'x', at: 1 });
    const forged = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wecomTap, mac: 'A'.repeat(22) }),
    };
    expect((await fetch(signedUrl({}), forged)).status).toBe(403);
    expect(outcome()).toEqual([]);
  });

  it('waits until the deadline', async () => {
    const options = {
      limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2030-01-01T00:00:00Z' } },
    };
    await expect(ask({ options })).resolves.toEqual(new Date('2030-01-01T00:00:00Z'));
  });
});

describe('an answer by link', () => {
  const post = (url: string, fields: Record<string, string>) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(fields) });

  it('tells who decided and why, withdraws the question and tells the others', async () => {
    await ask({ decideBy: 'link' });
    const link = linkOf('lisi');
    expect(await (await fetch(link)).text()).toContain('Carol, 2 days');
    expect((await post(link, { option: '1', comment: 'enjoy' })).status).toBe(200);
    expect(outcome()).toMatchObject([
      { data: { approved: true, comment: 'enjoy', responder: { userid: 'lisi' } } },
    ]);
    const [card, text] = sandbox.messages('zhangsan').slice(-2);
    expect(card?.recalled).toBe(true);
    expect(text?.content).toEqual({ content: 'Leave request: Approve · lisi · enjoy' });
  });

  it('is refused from somebody who may not decide', async () => {
    await ask({ decideBy: 'link', approvers: { __rl: true, mode: 'id', value: 'zhangsan' } });
    expect((await post(linkOf('lisi'), { option: '1' })).status).toBe(403);
    expect(outcome()).toEqual([]);
  });

  it('cannot be asked of a department when only some may decide', async () => {
    const parameters = {
      decideBy: 'link',
      toparty: { __rl: true, mode: 'id', value: '2' },
      approvers: { __rl: true, mode: 'id', value: 'lisi' },
    };
    await expect(ask(parameters)).rejects.toThrow(/does not tell who answers/u);
  });

  it('takes a text', async () => {
    await ask({ responseType: 'freeText' });
    const link = linkOf('lisi');
    expect((await post(link, { text: '' })).status).toBe(400);
    await post(link, { text: '下周一' });
    expect(outcome()).toMatchObject([{ data: { text: '下周一', responder: { userid: 'lisi' } } }]);
  });

  it('takes a form', async () => {
    const formFields = { values: [{ fieldLabel: 'Days', fieldType: 'number', requiredField: true }] };
    await ask({ responseType: 'customForm', formFields });
    const link = linkOf('lisi');
    expect(await (await fetch(link)).text()).toContain('enctype="multipart/form-data"');
    const body = new FormData();
    body.append('field-0', '3');
    expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
    expect(outcome()).toMatchObject([{ data: { Days: 3 } }]);
  });
});
