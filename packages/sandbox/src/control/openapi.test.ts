import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { subscribeBot } from '../../test/bot-client.ts';
import type { Sandbox } from '../index.ts';
import { botCredentials, connectedBot } from '../../test/sandbox-with-bot.ts';
import { buttonCard, startSetting, type Setting } from '../../test/sandbox-with-receiver.ts';
import { openApiDocument } from './openapi.ts';
import { controlRoutes } from './routes/index.ts';

const document = openApiDocument(controlRoutes);

interface Operation {
  readonly requestBody?: { readonly content: Content };
  readonly responses: { readonly 200: { readonly content: Content } };
}
type Content = Readonly<Record<string, { readonly schema?: object }>>;

function operationAt(method: string, path: string): Operation {
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  const operation = paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not in the document`);
  return operation;
}

/** An outside judge of the document. References are to the whole document, which is not a schema itself. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'control', components: document['components'] });

function assertFits(schema: object | undefined, value: unknown): void {
  const local = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components', '"control#/components'),
  ) as object;
  const validate = ajv.compile(local);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
}

describe('the document of the control interface', () => {
  it('is the one that is published', async () => {
    const published = await readFile(new URL('../../control.openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('has every route once, with names that differ', () => {
    const ids = controlRoutes.map(
      ({ method, path }) => (operationAt(method, path) as { operationId?: string }).operationId,
    );
    expect(new Set(ids).size).toBe(controlRoutes.length);
  });

  it('is served by the sandbox', async () => {
    await using setting = await startSetting();
    const answer = await fetch(`${setting.sandbox.url}/_sandbox/openapi.json`);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

/** One request to each route that answers JSON, on a sandbox where something happened. */
async function requests({
  sandbox,
  sendCard,
}: Setting): Promise<readonly [string, string, string, unknown?][]> {
  const msgid = await sendCard(buttonCard());
  const view = await sandbox.tap('zhangsan', msgid, 'approve');
  const entry = view.card?.tap?.journal ?? 0;
  const judged = await judgedMessage(sandbox);
  const fault = sandbox.faults.add({ effect: { kind: 'code', errcode: 45009 }, times: 0 });
  return [
    ['GET', '/health', '/health'],
    ['GET', '/directory', '/directory'],
    ['GET', '/corps/{corpid}/members', `/corps/${sandbox.corpid}/members?q=a`],
    ['GET', '/secrets', '/secrets'],
    ['GET', '/members/{userid}/conversations', '/members/zhangsan/conversations'],
    [
      'GET',
      '/members/{userid}/conversations/{conversation}/messages',
      '/members/zhangsan/conversations/app%3A1000002/messages',
    ],
    ['POST', '/members/{userid}/tap', '/members/zhangsan/tap', { msgid, key: 'approve' }],
    [
      'POST',
      '/members/{userid}/say',
      '/members/zhangsan/say?wait=1',
      { conversation: 'app:1000002', msgtype: 'text', text: { content: 'hello' } },
    ],
    ['POST', '/members/{userid}/open', '/members/zhangsan/open?wait=1', { conversation: 'app:1000002' }],
    [
      'POST',
      '/members/{userid}/menu',
      '/members/zhangsan/menu?wait=1',
      { agentid: 1000003, key: 'duty-roster' },
    ],
    [
      'POST',
      '/members/{userid}/location',
      '/members/zhangsan/location?wait=1',
      { latitude: 22.5, longitude: 114.05, agentid: 1000002 },
    ],
    ['GET', '/members/{userid}/location', '/members/zhangsan/location'],
    ['DELETE', '/members/{userid}/location', '/members/zhangsan/location'],
    [
      'POST',
      '/applications/{agentid}',
      '/applications/1000003',
      { visible: { userids: ['lisi'] }, report_location_flag: 2 },
    ],
    [
      'POST',
      '/applications/{agentid}/send-callback',
      '/applications/1000002/send-callback?wait=1',
      { kind: 'event.low_active' },
    ],
    ['POST', '/contacts/send-callback', '/contacts/send-callback?wait=1', { xml: '<xml></xml>' }],
    ['GET', '/journal', '/journal?limit=500'],
    ['GET', '/journal/{id}', `/journal/${entry}?secrets=1`],
    ['POST', '/journal/{id}/resend', `/journal/${entry}/resend`],
    [
      'POST',
      '/applications/{agentid}/callback',
      '/applications/1000002/callback',
      { url: 'http://127.0.0.1:1/', token: 'abc', encodingAESKey: 'A'.repeat(43) },
    ],
    ['DELETE', '/applications/{agentid}/callback', '/applications/1000002/callback'],
    [
      'POST',
      '/contacts/callback',
      '/contacts/callback',
      { url: 'http://127.0.0.1:1/', token: 'abc', encodingAESKey: 'A'.repeat(43) },
    ],
    ['DELETE', '/contacts/callback', '/contacts/callback'],
    ['POST', '/members/{userid}/feedback', '/members/zhangsan/feedback?wait=1', { msgid: judged, type: 1 }],
    ['POST', '/aibots/{aibotid}', `/aibots/${connectedBot}`, { mode: 'connection' }],
    [
      'POST',
      '/aibots/{aibotid}/callback',
      '/aibots/aibSandboxStock01/callback',
      { url: 'http://127.0.0.1:1/', token: 'abc', encodingAESKey: 'A'.repeat(43) },
    ],
    ['DELETE', '/aibots/{aibotid}/callback', '/aibots/aibSandboxStock01/callback'],
    ['POST', '/aibots/{aibotid}/disconnect', `/aibots/${connectedBot}/disconnect`],
    ['POST', '/console', '/console', { path: 'user/get', input: { userid: 'zhangsan' } }],
    ['POST', '/members/{userid}/login', '/members/zhangsan/login'],
    ['GET', '/clock', '/clock'],
    ['POST', '/clock', '/clock', { advance_ms: 1000 }],
    ['GET', '/faults', '/faults'],
    ['POST', '/faults', '/faults', { path: 'callback', effect: { kind: 'drop', when: 'after' }, times: 2 }],
    ['DELETE', '/faults/{id}', `/faults/${fault.id}`],
    ['DELETE', '/faults', '/faults'],
    ['DELETE', '/journal', '/journal'],
    ['POST', '/reset', '/reset'],
  ];
}

/** A message of a connected bot that asks for feedback. */
async function judgedMessage(sandbox: Sandbox): Promise<string> {
  const bot = await subscribeBot(sandbox.url, botCredentials(sandbox));
  const conversation = `aibot:${connectedBot}`;
  await sandbox.say('zhangsan', { conversation, msgtype: 'text', text: { content: 'hello' } });
  await bot.command('aibot_send_msg', {
    chatid: 'zhangsan',
    msgtype: 'markdown',
    markdown: { content: 'hello', feedback: { id: 'fb-1' } },
  });
  return sandbox.messages('zhangsan', conversation).at(-1)?.msgid ?? '';
}

describe('every call of the control interface', () => {
  it('answers what the document says', async () => {
    await using setting = await startSetting();
    const called = new Set<string>();
    for (const [method, path, address, body] of await requests(setting)) {
      const { requestBody, responses } = operationAt(method, path);
      if (body !== undefined) assertFits(requestBody?.content['application/json']?.schema, body);
      const answer = await fetch(`${setting.sandbox.url}/_sandbox${address}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect([address, answer.status]).toEqual([address, 200]);
      assertFits(responses[200].content['application/json']?.schema, await answer.json());
      called.add(`${method} ${path}`);
    }
    const left = controlRoutes.filter(({ method, path }) => !called.has(`${method} ${path}`));
    // What gives no JSON, or takes a file, has tests of its own.
    expect(left.map(({ path }) => path).sort()).toEqual(['/events', '/media', '/media/{media_id}', '/seed']);
  });
});
