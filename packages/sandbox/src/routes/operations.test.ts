import { type Operation, operations, validate } from '@wecomkit/sdk/catalog';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { callExample } from '../../test/call-example.ts';
import { voice } from '../../test/files.ts';
import { fixtureSeed } from '../../test/fixture-seed.ts';
import { createMessage } from '../rules/create-message.ts';
import { storeMedia } from '../rules/media.ts';
import { issueResponseCode } from '../rules/response-codes.ts';
import { checkSeed } from '../seed/index.ts';
import { applicationKey } from '../state/keys.ts';
import type { Media } from '../state/rows.ts';
import { isObject } from '../wire/json-object.ts';

/** The examples that people copy: each is sent as the client sends it, and its answer is what the catalog describes. */

const corpid = 'wwfixture';
const robotKey = 'robot-1';
const [corp] = fixtureSeed.corps;
const seed = checkSeed({
  corps: [
    {
      ...corp,
      members: [{ userid: 'zhangsan', name: 'Zhang San' }],
      tags: [],
      chats: [{ chatid: 'chat-1', name: 'Group', owner: 'zhangsan', userlist: ['zhangsan'] }],
      robots: [{ key: robotKey, name: 'Robot', chatid: 'chat-1' }],
    },
  ],
});

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

/** Those of the directory, of groups and of jobs have a world of their own. */
const families = new Set(['base', 'message', 'media', 'webhook']);
const covered = operations().filter(
  ({ name, job }) => families.has(name.split('.')[0] ?? '') && !job && !/Jssdk|UrlResult/u.test(name),
);

test.each(covered)('the example of $name is taken, and answered as declared', async (operation) => {
  prepare(operation);
  const connection = { corpid, corpsecret: 'secret-own', agentid: 1000002, key: robotKey };
  const { value } = validate(operation.input, { ...Object(operation.example), ...connection });
  const response = await callExample(api, operation, isObject(value) ? value : {});
  expect(response.headers.get('error-code'), response.headers.get('error-msg') ?? '').toBe('0');
  if (operation.answersFile) return;
  const answer: Answer = await response.json();
  expect(answer.errcode).toBe(0);
  expect(validate(operation.output, answer).issues).toEqual([]);
});

/** Puts what the example names into the world. */
function prepare({ name }: Operation): void {
  const sender = { kind: 'application', id: '1000002' } as const;
  const base = {
    corpid,
    conversation: 'app:1000002',
    from: sender,
    recipients: ['zhangsan'],
    msgid: 'MSG-1',
  };
  const task_id = 'order-12';
  if (name === 'message.recall') {
    createMessage(api.world, { ...base, msgtype: 'text', content: { content: 'x' } });
  } else if (name === 'message.updateTaskcard') {
    createMessage(api.world, {
      ...base,
      msgtype: 'taskcard',
      content: { task_id, btn: [{ key: 'yes', name: 'Yes' }] },
    });
  } else if (name === 'message.updateTemplateCard') {
    const content = { card_type: 'button_interaction', task_id };
    createMessage(api.world, { ...base, msgtype: 'template_card', content });
    issueResponseCode(api.world, { corpid, agentid: 1000002, msgid: 'MSG-1' }, 'RESPONSE-CODE');
  } else if (name === 'message.sendMiniprogramNotice') {
    const key = applicationKey(corpid, 1000002);
    const row = api.world.state.applications.get(key)!;
    api.world.state.applications.put(key, { ...row, is_miniprogram: true });
  } else if (name === 'webhook.sendFile') keepForRobot('file', Buffer.from('hello wecom!'));
  else if (name === 'webhook.sendVoice') keepForRobot('voice', voice(1));
}

function keepForRobot(type: Media['type'], content: Uint8Array): void {
  storeMedia(api.world, {
    corpid,
    type,
    content,
    filename: 'a',
    robot_key: robotKey,
    media_id: '3xDemoMediaId',
  });
}
