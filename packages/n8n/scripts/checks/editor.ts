import assert from 'node:assert/strict';
import type { Sandbox } from '@wecomkit/sandbox';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';
import { methodOf, operationsOf, resources } from '../../src/surface/resources.ts';
import { postJson, type Check, type Stage } from './stage.ts';

const nodeType = '@wecomkit/n8n-nodes-wecom.weCom';

interface NodeTypeView {
  readonly name: string;
  readonly inputs: readonly unknown[];
  readonly outputs: readonly unknown[];
  readonly properties: readonly { readonly name: string; readonly type: string; readonly default: unknown }[];
}

async function nodeTypes({ n8n }: Stage): Promise<readonly NodeTypeView[]> {
  const all = (await n8n.editor('GET', '/types/nodes.json')) as readonly NodeTypeView[];
  return all.filter(({ name }) => name.startsWith('@wecomkit/'));
}

async function test({ n8n }: Stage, id: string, type: string, data: object | undefined): Promise<string> {
  const credentials = { id, name: id, type, data };
  const answer = await n8n.editor('POST', '/rest/credentials/test', { credentials });
  const { status, message } = Object(Object(answer).data);
  return `${status}: ${message}`;
}

async function search({ n8n }: Stage, methodName: string, filter?: string): Promise<readonly string[]> {
  const answer = await n8n.editor('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
    path: 'parameters.touser',
    methodName,
    nodeTypeAndVersion: { name: nodeType, version: 1 },
    currentNodeParameters: { resource: 'message', operation: 'sendText' },
    credentials: { weComApi: { id: 'wecom-api', name: 'WeCom' } },
    ...(filter === undefined ? {} : { filter }),
  });
  const results: unknown = Object(Object(answer).data).results;
  assert.ok(Array.isArray(results), JSON.stringify(answer));
  return results.map(({ name }) => String(name));
}

/** A group chat of the approval application, made without n8n. */
async function createChat(sandbox: Sandbox): Promise<void> {
  const { url } = sandbox;
  const [corp] = sandbox.secrets().corps;
  const { corpsecret = '' } = corp?.applications[0] ?? {};
  const query = new URLSearchParams({ corpid: corp?.corpid ?? '', corpsecret });
  const { access_token } = Object(await (await fetch(`${url}/cgi-bin/gettoken?${query}`)).json());
  const chat = { name: '发布群', userlist: ['lisi', 'zhangsan'], chatid: 'rel42list' };
  const created = await postJson(`${url}/cgi-bin/appchat/create?access_token=${access_token}`, chat);
  assert.equal(Object(await created.json()).errcode, 0);
}

/** What the editor shows and asks. */
export const editorChecks: readonly Check[] = [
  {
    title: 'editor: both nodes are there, with an AI tool and a human review made of the action node',
    run: async (stage) => {
      const types = await nodeTypes(stage);
      const names = types.map(({ name }) => name.split('.')[1]).sort();
      assert.deepEqual(names, ['weCom', 'weComHitlTool', 'weComTool', 'weComTrigger']);
      const review = types.find(({ name }) => name.endsWith('weComHitlTool'));
      const fixed = review?.properties
        .filter(({ type }) => type === 'hidden')
        .map(({ name, default: value }) => [name, value]);
      assert.ok(fixed?.some(([name, value]) => name === 'operation' && value === 'sendAndWait'));
      assert.ok(fixed?.some(([name, value]) => name === 'resource' && value === 'message'));
      assert.ok(review?.properties.some(({ name }) => name === 'approvers'));
      assert.deepEqual(types.find(({ name }) => name.endsWith('weComTool'))?.outputs, ['ai_tool']);
    },
  },
  {
    title: 'editor: every operation has an output schema',
    run: async (stage) => {
      const declared = resources.flatMap((resource) =>
        operationsOf(resource).map((operation) => `${resource.value}/${methodOf(operation)}`),
      );
      for (const name of [...declared, 'message/sendAndWait', 'card/build', 'callback/reply', 'api/call']) {
        const path = `/schemas/${encodeURIComponent(nodeType)}/1.0.0/${name}.json`;
        assert.equal(Object(await stage.n8n.editor('GET', path)).type, 'object', path);
      }
    },
  },
  {
    title: 'credentials: the WeCom test passes, and fails for a wrong secret with the reason',
    run: async (stage) => {
      const { weComApi } = sandboxCredentials(stage.sandbox);
      assert.match(await test(stage, 'wecom-api', 'weComApi', weComApi), /^OK/u);
      const wrong = await test(stage, 'wecom-api', 'weComApi', { ...weComApi, corpsecret: 'not-the-secret' });
      assert.match(wrong, /^Error: .*40001/u);
      assert.doesNotMatch(wrong, /not-the-secret/u);
    },
  },
  {
    title: 'credentials: the robot test posts nothing, and fails for an unknown key',
    run: async (stage) => {
      const { weComRobotApi } = sandboxCredentials(stage.sandbox);
      const before = stage.sandbox.messages('lisi').length;
      assert.match(await test(stage, 'wecom-robot', 'weComRobotApi', weComRobotApi), /^OK/u);
      const whole = {
        ...weComRobotApi,
        key: `${stage.sandbox.url}/cgi-bin/webhook/send?key=${String(weComRobotApi?.['key'])}`,
      };
      assert.match(await test(stage, 'wecom-robot', 'weComRobotApi', whole), /^OK/u);
      assert.match(
        await test(stage, 'wecom-robot', 'weComRobotApi', {
          ...weComRobotApi,
          key: '5a4db0c5-dead-4000-8000-000000000000',
        }),
        /93000/u,
      );
      assert.equal(stage.sandbox.messages('lisi').length, before);
    },
  },
  {
    title: 'credentials: the callback test tells a key that is none',
    run: async (stage) => {
      const { weComCallbackApi } = sandboxCredentials(stage.sandbox);
      assert.match(await test(stage, 'wecom-callback', 'weComCallbackApi', weComCallbackApi), /^OK/u);
      const short = { ...weComCallbackApi, encodingAESKey: 'short' };
      assert.match(await test(stage, 'wecom-callback', 'weComCallbackApi', short), /^Error: .*43/u);
    },
  },
  {
    title: 'lists: members, departments, tags, applications and group chats are searched',
    run: async (stage) => {
      assert.equal((await search(stage, 'searchMembersOrAll'))[0], 'Everybody (@all)');
      assert.deepEqual(await search(stage, 'searchMembers', '李四'), ['李四 (lisi)']);
      assert.ok((await search(stage, 'searchDepartments', '平台')).includes('平台组 (3)'));
      assert.ok((await search(stage, 'searchTags')).length > 0);
      assert.match((await search(stage, 'searchApplications')).join(), /1000002/u);
      await createChat(stage.sandbox);
      assert.deepEqual(await search(stage, 'searchChats', 'rel42list'), ['发布群 (rel42list)']);
    },
  },
];
