/** The map from three earlier connectors: every action, parameter and function, on both sides of all limits. */
import { createBot, createWeCom, CredentialError } from '@wecomkit/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageFunctions, noticeFunction } from './seed-map/elixir-module.ts';
import { chatActions } from './seed-map/huawei-chats.ts';
import { departmentActions, memberActions } from './seed-map/huawei-directory.ts';
import { chatbotActions, chatMessageActions, messageActions } from './seed-map/huawei-messages.ts';
import type { Beyond, MapAction, MapRow } from './seed-map/map-row.ts';
import { agentid, corpid, miniprogramSeed, robotKey, secrets } from './seed-map/map-world.ts';
import { nodeOperation } from './seed-map/n8n-node.ts';
import { inputWith, startWalk, type Walk } from './seed-map/walk.ts';

let walk: Walk;
/** In a company whose application is a mini program: only such may send notices. */
let miniprogram: Walk;
beforeAll(async () => {
  walk = await startWalk();
  miniprogram = await startWalk(miniprogramSeed);
});
afterAll(async () => {
  await walk[Symbol.asyncDispose]();
  await miniprogram[Symbol.asyncDispose]();
});

const connector = [
  ...departmentActions,
  ...memberActions,
  ...chatActions,
  ...messageActions,
  ...chatMessageActions,
  ...chatbotActions,
];

it('the connector has 29 actions, the node one operation, the module 14 functions', () => {
  expect(connector.map(({ name }) => Number.parseInt(name, 10))).toEqual(
    Array.from({ length: 29 }, (_, index) => index + 1),
  );
  const functions = [...messageFunctions, noticeFunction].flatMap(({ name }) => name.split(', '));
  // `send` and `send_message` are one: both take a body as it is.
  expect(new Set(functions).size).toBe(15);
});

interface AtCase {
  readonly title: string;
  readonly action: MapAction;
  readonly row: MapRow;
  readonly value: unknown;
}

type BeyondCase = AtCase & { readonly beyond: Beyond };

function atCases(actions: readonly MapAction[]): readonly AtCase[] {
  return actions.flatMap((action) =>
    action.rows.flatMap((row) =>
      row.at.map((value) => ({ title: titleOf(action, row, value), action, row, value })),
    ),
  );
}

function beyondCases(actions: readonly MapAction[]): readonly BeyondCase[] {
  return actions.flatMap((action) =>
    action.rows.flatMap((row) =>
      (row.beyond ?? []).map((beyond) => {
        const { value } = beyond;
        return { title: titleOf(action, row, value), action, row, value, beyond };
      }),
    ),
  );
}

const shown = 40;

function titleOf(action: MapAction, { parameter, field }: MapRow, value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  const short = text.length > shown ? `${text.slice(0, shown)}… (${text.length})` : text;
  return `${action.name}, ${parameter} → ${field}: ${short}`;
}

describe.each([
  ['the connector', connector, () => walk],
  ['the node of n8n', [nodeOperation], () => walk],
  ['the Elixir module', messageFunctions, () => walk],
  ['the Elixir module in a mini program', [noticeFunction], () => miniprogram],
])('%s', (_name, actions, where) => {
  beforeEach(() => where().sandbox.reset());

  it.each(actions.map((action) => [action.name, action] as const))(
    '%s works with the least that it needs',
    async (_title, action) => {
      expect(await where().declared(action, action.input)).toEqual({ errcode: 0 });
    },
  );

  it.each(atCases(actions))('$title is taken', async ({ action, row, value }) => {
    expect(await where().declared(action, inputWith(action, row, value))).toEqual({ errcode: 0 });
  });

  it.each(beyondCases(actions))('$title is not', async ({ action, row, beyond }) => {
    const input = inputWith(action, row, beyond.value, beyond.with ?? row.with);
    const outcome = await where().declared(action, input);
    if (beyond.client === 'sent') expect(outcome).toEqual({ errcode: beyond.service });
    else expect(outcome).toHaveProperty('refusedAt');
    expect(await where().raw(action, input)).toEqual({ errcode: beyond.service });
  });
});

describe('what the service cuts', () => {
  beforeEach(() => walk.sandbox.reset());

  const cuts = beyondCases([...connector, ...messageFunctions]).filter(
    ({ beyond: { client, service, value } }) =>
      client === 'refused' && service === 0 && typeof value === 'string',
  );

  it.each(cuts)('$title can be sent when cutting is asked for', async ({ action, row, beyond }) => {
    const input = inputWith(action, row, beyond.value);
    expect(await walk.declared(action, input, { overflow: 'truncate' })).toEqual({ errcode: 0 });
  });
});

describe('connections', () => {
  const application = () => ({ corpid, corpsecret: secrets.application, agentid, baseUrl: walk.sandbox.url });

  it.each([
    ['Enterprise ID', { corpid: 'wwother' }, 40013],
    ['AppSecret', { corpsecret: 'nonsense' }, 40001],
  ])('of an application need the right %s', async (_parameter, wrong, errcode) => {
    const wecom = createWeCom({ ...application(), ...wrong });
    await expect(wecom.department.simpleList({})).rejects.toMatchObject({ errcode });
    await expect(createWeCom(application()).department.simpleList({})).resolves.toMatchObject({ errcode: 0 });
  });

  it('of an application alone do not write the directory: that takes the contact-sync secret, said before the call', async () => {
    const wecom = createWeCom(application());
    const create = wecom.department.create({ name: 'New', parentid: 1 });
    await expect(create).rejects.toBeInstanceOf(CredentialError);
    await expect(wecom.user.listId({})).rejects.toBeInstanceOf(CredentialError);
    const both = createWeCom({ ...application(), contacts: { corpsecret: secrets.contacts } });
    await expect(both.department.create({ name: 'New', parentid: 1 })).resolves.toMatchObject({ errcode: 0 });
  });

  it('of a chatbot need its key, or the whole address', async () => {
    const message = { text: { content: 'hello' } };
    const post = async (key: string) => await createBot({ key, baseUrl: walk.sandbox.url }).sendText(message);
    await expect(post(robotKey)).resolves.toMatchObject({ errcode: 0 });
    await expect(post(`${walk.sandbox.url}/cgi-bin/webhook/send?key=${robotKey}`)).resolves.toMatchObject({
      errcode: 0,
    });
    await expect(post('nonsense')).rejects.toMatchObject({ errcode: 93000 });
  });
});

describe('what the map says has changed', () => {
  beforeEach(() => walk.sandbox.reset());

  const wecom = () =>
    createWeCom({ corpid, corpsecret: secrets.application, agentid, baseUrl: walk.sandbox.url });

  it('a response code works once, within 72 hours, no longer 24', async () => {
    const { operation, input } = nodeOperation;
    expect(operation).toBe('message.updateTemplateCard');
    walk.sandbox.clock.advance(72 * 3_600_000 - 60_000);
    expect(await walk.declared(nodeOperation, input)).toEqual({ errcode: 0 });
    expect(await walk.declared(nodeOperation, input)).toEqual({ errcode: 60140 });
    walk.sandbox.reset();
    walk.sandbox.clock.advance(72 * 3_600_000);
    expect(await walk.declared(nodeOperation, input)).toEqual({ errcode: 60140 });
  });

  it('a message is withdrawn within 24 hours', async () => {
    walk.sandbox.clock.advance(24 * 3_600_000 + 1000);
    await expect(wecom().message.recall({ msgid: 'MSG-1' })).rejects.toMatchObject({ errcode: 42052 });
  });

  it('a robot posts 20 messages a minute', async () => {
    const bot = createBot({ key: robotKey, baseUrl: walk.sandbox.url, retry: { attempts: 1 } });
    for (let sent = 0; sent < 20; sent += 1) await bot.sendText({ text: { content: 'hello' } });
    await expect(bot.sendText({ text: { content: 'hello' } })).rejects.toMatchObject({ errcode: 45009 });
  });

  it('member ids come as rows of member and department, page by page', async () => {
    const contacts = createWeCom({
      corpid,
      contacts: { corpsecret: secrets.contacts },
      baseUrl: walk.sandbox.url,
    });
    const rows: string[] = [];
    for await (const { userid } of contacts.user.ids({ limit: 500 })) rows.push(userid);
    expect(rows).toHaveLength(2004);
    expect(rows.filter((userid) => userid === 'carol')).toHaveLength(2);
  });

  it('a mini-program notice is of an application that is one', async () => {
    expect(await walk.declared(noticeFunction, noticeFunction.input)).toEqual({ errcode: 48002 });
  });
});
