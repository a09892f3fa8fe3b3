import { type Operation, operations, validate } from '@wecomkit/sdk/catalog';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { callExample } from '../../test/call-example.ts';
import { caseTime, contactsCorpid as corpid, contactWorld, csvOfAll } from '../../test/contact-world.ts';
import { mp4 } from '../../test/files.ts';
import { checkSeed } from '../seed/index.ts';
import { chatKey, departmentKey, memberKey, tagKey } from '../state/keys.ts';
import { isObject } from '../wire/json-object.ts';

/** The examples of the directory, of groups and of jobs, held to their descriptions. */

const [corp] = contactWorld.corps;
const seed = checkSeed({
  corps: [
    {
      ...corp,
      contacts_trusted_ips: [],
      departments: [...(corp?.departments ?? []), { id: 33, name: '质量控制部', parentid: 1 }],
      members: [...(corp?.members ?? []), { userid: 'han.mei', name: '韩梅', department: [2] }],
      tags: [{ tagid: 12, tagname: 'Release', userids: ['bob'], partyids: [4], agentid: 1000002 }],
      chats: [
        {
          chatid: 'rel42war1',
          name: '发布群',
          owner: 'alice',
          userlist: ['alice', 'bob', 'carol'],
          agentid: 1000002,
        },
      ],
      applications: [
        {
          agentid: 1000002,
          name: 'Deploy bot',
          corpsecret: 'app-secret-1000002',
          visible: { partyids: [1] },
          customer_contact: true,
          menu: [{ name: '部署', type: 'click', key: 'deploy' }],
        },
      ],
      media: [
        ...(corp?.media ?? []).filter(({ media_id }) => media_id !== 'media-csv-users-1'),
        { media_id: 'media-csv-users-1', type: 'file', filename: 'users.csv', text: csvOfAll() },
        { media_id: 'media-video-1', type: 'video', filename: 'a.mp4', base64: mp4.toString('base64') },
      ],
    },
  ],
});

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed, settings: { jobMs: 0, contactsRead: 'full' }, now: () => caseTime });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const others = new Set(['base', 'message', 'webhook']);
const covered = operations().filter(
  ({ name, job }) =>
    !others.has(name.split('.')[0] ?? '') &&
    (!name.startsWith('media.') || job || /Jssdk|UrlResult/u.test(name)),
);

test.each(covered)('the example of $name is taken, and answered as declared', async (operation) => {
  const jobid = await prepare(operation);
  const { value } = validate(operation.input, {
    ...Object(operation.example),
    ...(jobid === undefined ? {} : { jobid }),
  });
  const response = await callExample(api, operation, isObject(value) ? value : {});
  expect(response.headers.get('error-code'), response.headers.get('error-msg') ?? '').toBe('0');
  if (operation.answersFile) return;
  const answer: Answer = await response.json();
  expect(answer.errcode).toBe(0);
  expect(validate(operation.output, answer).issues).toEqual([]);
});

/** Makes room for what the example creates; starts the job that it asks about, and gives its id. */
async function prepare({ name }: Operation): Promise<string | undefined> {
  const { state } = api.world;
  if (name === 'user.create') state.members.delete(memberKey(corpid, 'han.mei'));
  if (name === 'department.create') state.departments.delete(departmentKey(corpid, 33));
  if (name === 'tag.create') state.tags.delete(tagKey(corpid, 12));
  if (name === 'appchat.create') state.chats.delete(chatKey(corpid, 'rel42war1'));
  const starting = operations().find(({ job }) => job?.result === name);
  if (!starting) return undefined;
  const answer: Answer = await (await callExample(api, starting, Object(starting.example))).json();
  return String(answer['jobid']);
}
