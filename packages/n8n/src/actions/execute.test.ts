import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WeCom } from '../../nodes/WeCom/WeCom.node.ts';
import { serveCallback } from '../../test/callback-server.ts';
import { fakeExecution, type StoredCredentials } from '../../test/fake-node.ts';
import { fillForm } from '../../test/fill-form.ts';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';
import { methodOf, operationsOf, resources } from '../surface/resources.ts';

let sandbox: Sandbox;
const node = new WeCom();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { data: png.toString('base64'), fileName: '截图.png', mimeType: 'image/png' };
const report = {
  data: Buffer.from('周报 report').toString('base64'),
  fileName: '周报.txt',
  mimeType: 'text/plain',
};

beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

interface Run {
  readonly items?: readonly INodeExecutionData[];
  readonly credentials?: StoredCredentials;
  readonly continueOnFail?: boolean;
}

async function run(parameters: INodeParameters, given: Run = {}): Promise<INodeExecutionData[]> {
  const credentials = given.credentials ?? sandboxCredentials(sandbox);
  const context = fakeExecution({ type: node, parameters, ...given, credentials });
  const [items] = await node.execute.call(context);
  return items ?? [];
}

const calls = () => sandbox.journal.entries().filter(({ operation }) => operation !== 'gettoken');

describe('every operation', () => {
  const declared = resources.flatMap((resource) =>
    operationsOf(resource).map((operation) => [operation.name, resource.value, operation] as const),
  );

  it.each(declared)('sends what its form says: %s', async (_, resource, operation) => {
    const isFile = operation.body === 'multipart' || operation.name === 'webhook.sendImage';
    const filled = isFile
      ? { ...Object(operation.example), media: 'data', image_binary: 'data' }
      : fillForm(operation, operation.example);
    const items = [{ json: {}, binary: { data: picture } }];
    const as = operation.credential === 'contacts' ? 'contacts' : 'application';
    await run(
      { resource, operation: methodOf(operation), ...(filled as INodeParameters) },
      { items, credentials: sandboxCredentials(sandbox, as), continueOnFail: true },
    );
    const last = calls().at(-1)!;
    expect({ path: last.path, method: last.method }).toEqual({
      path: operation.path,
      method: operation.method,
    });
    if (operation.body !== 'multipart' && operation.method === 'POST') {
      const { key: _key, ...example } = Object(operation.example);
      if (operation.name !== 'webhook.sendImage' && !operation.cursor)
        expect(JSON.parse(last.detail!.request.body)).toMatchObject(toWire(example));
    }
  });
});

/** Ids travel joined, bits as numbers. */
function toWire(example: Record<string, unknown>): Record<string, unknown> {
  const { touser, toparty, totag, ...rest } = example;
  const joined = Object.entries({ touser, toparty, totag }).filter(([, value]) => value !== undefined);
  return { ...rest, ...Object.fromEntries(joined.map(([name, value]) => [name, [value].flat().join('|')])) };
}

describe('sending', () => {
  it('gives the answer of WeCom, paired with the item', async () => {
    const [item] = await run({
      resource: 'message',
      operation: 'sendText',
      touser: 'zhangsan|lisi',
      text_content: '你好',
    });
    expect(item).toMatchObject({ json: { errcode: 0, msgid: expect.any(String) }, pairedItem: { item: 0 } });
    expect(sandbox.messages('lisi').at(-1)).toMatchObject({ content: { content: '你好' } });
  });

  it('uploads a file of the item and sends it in one step, its Chinese name kept', async () => {
    await run(
      { resource: 'message', operation: 'sendFile', touser: 'zhangsan' },
      { items: [{ json: {}, binary: { data: report } }] },
    );
    const message = sandbox.messages('zhangsan').at(-1)!;
    expect(Object.values(message.media)).toMatchObject([{ name: '周报.txt', type: 'file' }]);
  });

  it('posts a picture to a group as Base64 with the MD5 of its bytes', async () => {
    await run(
      { resource: 'webhook', operation: 'sendImage' },
      { items: [{ json: {}, binary: { data: picture } }] },
    );
    expect(calls().at(-1)).toMatchObject({ operation: 'webhook/send', errcode: 0 });
  });

  it('posts a file with an upload under the key of the robot', async () => {
    await run(
      { resource: 'webhook', operation: 'sendFile' },
      { items: [{ json: {}, binary: { data: report } }] },
    );
    expect(calls().map(({ operation, errcode }) => [operation, errcode])).toEqual([
      ['webhook/upload_media', 0],
      ['webhook/send', 0],
    ]);
  });

  it('takes the whole webhook address for the key', async () => {
    const { robots } = sandbox.secrets().corps[0]!;
    const key = `${sandbox.url}/cgi-bin/webhook/send?key=${robots[0]!.key}`;
    await run(
      { resource: 'webhook', operation: 'sendText', text_content: 'hi' },
      { credentials: { weComRobotApi: { key, baseUrl: 'https://qyapi.weixin.qq.com' } } },
    );
    expect(calls().at(-1)).toMatchObject({ errcode: 0 });
  });

  it('splits a text that is too long, on demand', async () => {
    const [item] = await run({
      resource: 'message',
      operation: 'sendText',
      touser: 'zhangsan',
      text_content: '一二三四五六七八九十。'.repeat(100),
      options: { overflow: 'split' },
    });
    expect(item?.json['parts']).toHaveLength(2);
  });

  it('goes out as another application of the same secret, picked from a list', async () => {
    const agentid = { __rl: true, mode: 'id', value: '1000002' };
    await run({
      resource: 'message',
      operation: 'sendText',
      touser: 'zhangsan',
      text_content: 'hi',
      options: { agentid },
    });
    expect(JSON.parse(calls().at(-1)!.detail!.request.body)).toMatchObject({ agentid: 1000002 });
  });

  it('takes the whole input as JSON too', async () => {
    const jsonInput = JSON.stringify({
      touser: 'zhangsan',
      textcard: { title: 't', description: 'd', url: 'https://a.test' },
    });
    await run({ resource: 'message', operation: 'sendTextcard', inputMode: 'json', jsonInput });
    expect(sandbox.messages('zhangsan').at(-1)).toMatchObject({ msgtype: 'textcard' });
  });

  it('sends a card that was filled in field by field, and updates it for everybody', async () => {
    await using _ = await serveCallback(sandbox);
    const [sent] = await run({
      resource: 'message',
      operation: 'sendTemplateCard',
      touser: 'zhangsan|lisi',
      template_card_card_type: 'button_interaction',
      template_card_main_title_title: '请假',
      template_card_task_id: 'leave-1',
      template_card_button_list: { item: [{ text: '同意', style: 1, key: 'approve' }] },
    });
    const code = String(sent?.json['response_code']);
    await run({
      resource: 'message',
      operation: 'updateTemplateCard',
      response_code: code,
      atall: true,
      button_replace_name: '已同意',
    });
    expect(sandbox.messages('lisi').at(-1)?.card?.replaced).toBe('已同意');
  });

  it('downloads a file into a binary field', async () => {
    const [uploaded] = await run(
      { resource: 'media', operation: 'upload', type: 'file', media: 'data' },
      { items: [{ json: {}, binary: { data: report } }] },
    );
    const [item] = await run({
      resource: 'media',
      operation: 'get',
      media_id: String(uploaded?.json['media_id']),
    });
    expect(item?.binary?.['data']).toMatchObject({ data: report.data, fileName: '周报.txt' });
  });

  it('makes any other call with the token', async () => {
    const body = JSON.stringify({
      touser: 'zhangsan',
      agentid: 1000002,
      msgtype: 'text',
      text: { content: 'raw' },
    });
    const [item] = await run({ resource: 'api', operation: 'call', path: 'message/send', body });
    expect(item?.json).toMatchObject({ errcode: 0 });
  });

  it('builds a checked card without sending it', async () => {
    const [item] = await run({
      resource: 'card',
      operation: 'build',
      template_card_card_type: 'vote_interaction',
      template_card_main_title_title: '午饭',
      template_card_task_id: 'lunch-1',
      template_card_checkbox_question_key: 'lunch',
      template_card_checkbox_option_list: { item: [{ id: 'a', text: '面' }] },
      template_card_submit_button_key: 'submit',
    });
    expect(item?.json['template_card']).toMatchObject({ card_type: 'vote_interaction', task_id: 'lunch-1' });
    expect(calls()).toEqual([]);
  });
});

describe('the directory', () => {
  const asContacts = () => ({ credentials: sandboxCredentials(sandbox, 'contacts') });

  it('gets a department and a member, and loses them again', async () => {
    const [department] = await run(
      {
        resource: 'department',
        operation: 'create',
        name: '质量部',
        parentid: '1',
        additionalFields: { name_en: 'QA' },
      },
      asContacts(),
    );
    const id = String(department?.json['id']);
    const member = { resource: 'user', userid: 'han.mei' };
    const details = {
      name: '韩梅',
      mobile: '+8613900000012',
      email: '',
      additionalFields: { department: id },
    };
    await run({ ...member, operation: 'create', ...details }, asContacts());
    const [found] = await run({
      ...member,
      operation: 'get',
      output: 'selected',
      outputFields: ['userid', 'name', 'department'],
    });
    expect(found?.json).toEqual({ userid: 'han.mei', name: '韩梅', department: [Number(id)] });
    const gone = [
      await run({ ...member, operation: 'delete' }, asContacts()),
      await run({ resource: 'department', operation: 'delete', id }, asContacts()),
    ];
    expect(gone.flat().map(({ json }) => json)).toEqual([{ deleted: true }, { deleted: true }]);
  });

  it('is listed row by row, up to a limit or to the end', async () => {
    const list = { resource: 'department', operation: 'list' };
    expect(await run({ ...list, returnAll: true })).toHaveLength(7);
    const [first, ...others] = await run({ ...list, limit: 2 });
    expect(others).toHaveLength(1);
    expect(first?.json).toHaveProperty('name');
    expect(first?.json).not.toHaveProperty('errcode');
  });

  it('is walked through page by page', async () => {
    const ids = await run({ resource: 'user', operation: 'listId', limit: 3 }, asContacts());
    expect(ids).toHaveLength(3);
    const all = await run({ resource: 'user', operation: 'listId', returnAll: true }, asContacts());
    const members = sandbox.directory().corps[0]!.members;
    expect(new Set(all.map(({ json }) => json['userid']))).toEqual(
      new Set(members.map(({ userid }) => userid)),
    );
  });

  it('gives members without their groups when they are simplified', async () => {
    const [simple] = await run({ resource: 'user', operation: 'get', userid: 'lisi', output: 'simplified' });
    expect(Object.keys(simple?.json ?? {}).length).toBeLessThanOrEqual(10);
    expect(simple?.json).not.toHaveProperty('extattr');
  });

  it('has tags that members are put into', async () => {
    const [tag] = await run({ resource: 'tag', operation: 'create', tagname: '值班' });
    const tagid = String(tag?.json['tagid']);
    await run({ resource: 'tag', operation: 'addTagUsers', tagid, userlist: 'lisi|zhangsan' });
    const [content] = await run({ resource: 'tag', operation: 'get', tagid });
    expect(content?.json['userlist']).toHaveLength(2);
  });
});

describe('a group chat', () => {
  it('is created, posted to and read', async () => {
    const chat = { resource: 'appchat', chatid: 'rel42war1' };
    await run({
      resource: 'appchat',
      operation: 'create',
      userlist: 'lisi, zhangsan',
      additionalFields: { name: '发布群', chatid: 'rel42war1' },
    });
    await run({ ...chat, operation: 'sendText', text_content: 'Build 481 is out' });
    const [read] = await run({ ...chat, operation: 'get' });
    expect(read?.json).toMatchObject({ name: '发布群', chatid: 'rel42war1' });
    expect(sandbox.messages('lisi').at(-1)?.content).toMatchObject({ content: 'Build 481 is out' });
  });
});

describe('a failure', () => {
  const text = { resource: 'message', operation: 'sendText', touser: 'zhangsan' };

  it('of the input is told before anything is sent', async () => {
    const long = run({ ...text, text_content: '字'.repeat(683) });
    await expect(long).rejects.toThrow(/text\.content is 2,049 bytes of UTF-8/u);
    expect(sandbox.journal.entries()).toEqual([]);
  });

  it('carries code, kind and the next step', async () => {
    const failed = run({ ...text, touser: 'nobody', text_content: 'hi' });
    await expect(failed).rejects.toMatchObject({
      name: 'NodeApiError',
      message: expect.stringContaining('81013'),
      description: expect.stringContaining('visible'),
    });
  });

  it('goes to the error branch, item by item', async () => {
    const items = await run({ ...text, touser: 'nobody', text_content: 'hi' }, { continueOnFail: true });
    expect(items).toMatchObject([
      { json: { errcode: 81013, category: expect.any(String) }, pairedItem: { item: 0 } },
    ]);
  });

  it('of one recipient can be made one of the node', async () => {
    const partly = { ...text, touser: 'zhangsan|nobody', text_content: 'hi' };
    await expect(run(partly)).resolves.toHaveLength(1);
    await expect(run({ ...partly, options: { failIfUndelivered: true } })).rejects.toThrow(/nobody/u);
  });

  it('of one recipient tells who was missed, and which message the others have', async () => {
    const parameters = {
      ...text,
      touser: 'zhangsan|nobody',
      text_content: 'hi',
      options: { failIfUndelivered: true },
    };
    const [item] = await run(parameters, { continueOnFail: true });
    const { msgid } = sandbox.messages('zhangsan').at(-1)!;
    expect(item?.json).toMatchObject({ code: 'partial', msgid, invaliduser: 'nobody' });
    expect(item?.json).not.toHaveProperty('errcode');
    const error: unknown = await run(parameters).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      httpCode: null,
      description: expect.stringContaining('msgid'),
      context: { data: { msgid: expect.any(String), invaliduser: 'nobody' } },
    });
  });

  it('of the connection has no HTTP status', async () => {
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'drop', when: 'after' } });
    await expect(run({ ...text, text_content: 'once' })).rejects.toMatchObject({ httpCode: null });
  });

  it('of the token leads to one new token and a second try', async () => {
    const credentials = sandboxCredentials(sandbox);
    await run({ ...text, text_content: 'first' }, { credentials });
    sandbox.clock.advance(7_300_000);
    await run({ ...text, text_content: 'second' }, { credentials });
    const tokens = sandbox.journal.entries().filter(({ operation }) => operation === 'gettoken');
    expect(tokens).toHaveLength(2);
    expect(sandbox.messages('zhangsan').at(-1)).toMatchObject({ content: { content: 'second' } });
  });

  it('of a lost answer is not repeated: the message may be there', async () => {
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'drop', when: 'after' } });
    await expect(run({ ...text, text_content: 'once' })).rejects.toThrow(/may have received/u);
    expect(sandbox.messages('zhangsan')).toHaveLength(1);
  });

  it('never shows the secret or the token', async () => {
    const credentials = sandboxCredentials(sandbox);
    const secret = String(credentials['weComApi']!['corpsecret']);
    const shown: string[] = [];
    const note = (error: unknown): number =>
      shown.push(
        JSON.stringify(error),
        String(error),
        JSON.stringify(Object.getOwnPropertyNames(error).map((name) => Object(error)[name])),
      );
    await run({ ...text, touser: 'nobody', text_content: 'hi' }, { credentials }).catch(note);
    const closed = {
      ...credentials,
      weComApi: { ...credentials['weComApi'], baseUrl: 'http://127.0.0.1:9' },
    };
    await run({ ...text, text_content: 'hi' }, { credentials: closed as StoredCredentials }).catch(note);
    const wrong = {
      ...credentials,
      weComApi: { ...credentials['weComApi'], corpsecret: `${secret}x`, accessToken: '' },
    };
    await run({ ...text, text_content: 'hi' }, { credentials: wrong as StoredCredentials }).catch(note);
    expect(shown).toHaveLength(9);
    expect(shown.join()).not.toContain(secret);
    expect(shown.join()).not.toContain(String(credentials['weComApi']!['accessToken']));
  });
});
