import fc from 'fast-check';
import { describe as describeError } from '../errors/index.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { scriptedServer, type Seen } from '../../test/scripted-server.ts';
import { operations } from '../catalog.ts';
import {
  type ClientOptions,
  createBot,
  createWeCom,
  CredentialError,
  memoryTokenStore,
  type WeCom,
} from '../index.ts';
import { getToken } from '../operations/base/index.ts';
import { sendText } from '../operations/message/index.ts';
import { create, list } from '../operations/user/index.ts';

const hello = { touser: 'a', text: { content: 'hi' } };
const member = { userid: 'alice', name: 'Alice', mobile: '13800000001', department: [1] };

const application = { corpid: 'ww1', corpsecret: 'app-secret', agentid: 7 };
const contacts = { corpid: 'ww1', contacts: { corpsecret: 'contacts-secret' } };

/** A server whose tokens tell for which corp and secret they were given. */
async function company() {
  const given: string[] = [];
  const server = await scriptedServer({ errcode: 0, errmsg: 'ok' });
  const answering: typeof fetch = async (address, init) => {
    const url = new URL(String(address));
    if (url.pathname !== '/cgi-bin/gettoken') return fetch(address, init);
    const token = `${url.searchParams.get('corpid')}/${url.searchParams.get('corpsecret')}`;
    given.push(token);
    return Response.json({ errcode: 0, errmsg: 'ok', access_token: token, expires_in: 7200 });
  };
  return Object.assign(server, { given, fetch: answering });
}

const tokensOf = (seen: readonly Seen[]): (string | null)[] =>
  seen.map(({ query }) => query.get('access_token'));

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => error);
}

describe('a client', () => {
  it('for an application says before the call that members need the other secret, and where it is', async () => {
    await using server = await scriptedServer();
    const wecom = createWeCom({ ...application, baseUrl: server.url });
    const error = await errorOf(wecom.user.create(member));
    expect(error).toBeInstanceOf(CredentialError);
    expect(error).toMatchObject({ needed: 'contacts', given: 'application', option: 'contacts.corpsecret' });
    expect(String(error)).toContain('user.create: needs the corpid and the secret of the contact-sync');
    expect(String(error)).toContain('Directory Sync');
    expect(describeError(error as CredentialError, 'zh')).toMatch(/通讯录同步.*contacts\.corpsecret/u);
    expect(server.tokenRequests).toBe(0);
  });

  it('for the directory says before the call that messages need an application', async () => {
    await using server = await scriptedServer();
    const error = await errorOf(createWeCom({ ...contacts, baseUrl: server.url }).message.sendText(hello));
    expect(error).toMatchObject({ needed: 'application', given: 'contacts', option: 'corpsecret' });
    expect(server.tokenRequests).toBe(0);
  });

  it('with both secrets uses the right one for each operation', async () => {
    await using server = await company();
    const wecom = createWeCom({ ...application, ...contacts, baseUrl: server.url, fetch: server.fetch });
    await wecom.message.sendText(hello);
    await wecom.user.create(member);
    await wecom.department.list();
    await wecom.department.simpleList({}, { credential: 'contacts' });
    await wecom.call('GET', 'tag/list', { credential: 'contacts' });
    await wecom.call('GET', 'agent/list');
    const [app, sync] = ['ww1/app-secret', 'ww1/contacts-secret'];
    expect(tokensOf(server.seen)).toEqual([app, sync, app, sync, sync, app]);
    expect(server.given).toEqual([app, sync]);
  });

  it('takes no wish that the operation does not allow', async () => {
    const wecom = createWeCom({ ...application, ...contacts });
    const error = await errorOf(wecom.message.sendText(hello, { credential: 'contacts' }));
    expect(error).toMatchObject({ needed: 'application', given: 'contacts' });
    const raw = createWeCom(application).call('GET', 'tag/list', { credential: 'contacts' });
    expect(await errorOf(raw)).toMatchObject({ needed: 'contacts', given: undefined });
  });

  it('without any secret is refused at once', () => {
    expectTypeOf<{ corpid: string }>().not.toExtend<ClientOptions>();
    expectTypeOf<{
      corpid: string;
      agentid: number;
      contacts: { corpsecret: string };
    }>().not.toExtend<ClientOptions>();
    expect(() => createWeCom({ corpid: 'ww1', corpsecret: '' })).toThrow(CredentialError);
    expect(() => createWeCom({ corpid: '', corpsecret: 's' })).toThrow(CredentialError);
  });
});

describe('corps and applications in one process', () => {
  it('share a store and never mix their tokens', async () => {
    await using server = await company();
    const tokenStore = memoryTokenStore();
    const common = { baseUrl: server.url, fetch: server.fetch, tokenStore };
    const clients = ['ww1', 'ww2'].flatMap((corpid) =>
      [1, 2].map((agentid) => ({
        corpid,
        agentid,
        corpsecret: `app-${agentid}`,
        contacts: { corpsecret: `sync-${corpid}` },
      })),
    );
    const calls = clients.flatMap((options) => {
      const wecom = createWeCom({ ...options, ...common });
      return [0, 1, 2].flatMap(() => [
        wecom.message.sendText({ ...hello, touser: `${options.corpid}/${options.corpsecret}` }),
        wecom.user.create({ ...member, name: `${options.corpid}/${options.contacts.corpsecret}` }),
      ]);
    });
    await Promise.all(calls);
    for (const { body, query } of server.seen) {
      const { touser, name } = JSON.parse(String(body));
      expect(query.get('access_token')).toBe(touser ?? name);
    }
    expect(server.seen).toHaveLength(24);
    // Four applications, and one contact-sync secret for each corp.
    expect(server.given).toHaveLength(6);
    expect(new Set(server.given).size).toBe(6);
  });
});

describe('a connection', () => {
  const robot = createBot({ key: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc-1' });

  it('says what its credentials can do', () => {
    const app = createWeCom(application).connection;
    const sync = createWeCom(contacts).connection;
    expect([sendText, create, list, getToken].map((each) => app.can(each))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([sendText, create, list, getToken].map((each) => sync.can(each))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(robot.connection.kinds).toEqual(['robot']);
    expect(
      operations()
        .filter((each) => robot.connection.can(each))
        .map(({ path }) => path),
    ).toEqual(expect.arrayContaining(['/cgi-bin/webhook/send', '/cgi-bin/gettoken']));
  });

  it('with both secrets can call everything but the robots', () => {
    const { connection } = createWeCom({ ...application, ...contacts });
    expect(connection.kinds).toEqual(['application', 'contacts']);
    const missing = operations().filter((operation) => !connection.can(operation));
    expect(new Set(missing.map(({ credential }) => credential))).toEqual(new Set(['robot']));
  });

  it('has a name without a secret, one for each application', async () => {
    const name = fc.stringMatching(/^[a-z0-9]{4,8}$/u);
    const one = fc.record({ corpid: name, agentid: fc.integer({ min: 1, max: 9 }), corpsecret: name });
    await fc.assert(
      fc.asyncProperty(one, one, async (first, second) => {
        const [left, right] = await Promise.all([first, second].map((each) => idOf(createWeCom(each))));
        expect(left === right).toBe(first.corpid === second.corpid && first.agentid === second.agentid);
      }),
    );
    const names = await Promise.all([
      idOf(createWeCom({ corpid: 'ww1', corpsecret: 'very-secret' })),
      idOf(createWeCom({ corpid: 'ww1', corpsecret: 'more-secret' })),
      idOf(createWeCom({ corpid: 'ww1', contacts: { corpsecret: 'sync-secret' } })),
      robot.connection.id(),
    ]);
    expect(new Set(names).size).toBe(4);
    expect(names.join(' ')).not.toMatch(/secret|abc-1/u);
  });
});

function idOf({ connection }: WeCom): Promise<string> {
  return connection.id();
}
