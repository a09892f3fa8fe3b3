import type { CorpView, SecretsView } from '@wecomkit/sandbox/control';
import { expect, test } from 'vitest';
import { en } from '../texts/en.ts';
import { keysOf, subjectsOf } from './callback-subject.ts';

const corpid = 'ww1';
const saved = { url: 'http://127.0.0.1/', verified: true };
const corp: CorpView = {
  corpid,
  name: '晨光科技',
  departments: [],
  members: [],
  member_count: 0,
  tags: [],
  applications: [
    {
      agentid: 1000002,
      name: '审批',
      description: '',
      logo: '',
      visible: { userids: [], partyids: [], tagids: [] },
      menu: [],
      enabled: true,
      report_location_flag: 0,
      callback: saved,
    },
  ],
  robots: [],
  aibots: [
    {
      aibotid: 'aibStock01',
      name: '库存助手',
      avatar: '',
      description: '',
      mode: 'callback',
      callback: null,
      connected: false,
      creator: 'member',
      chatids: [],
    },
  ],
  chats: [],
};
const secrets: SecretsView = {
  corps: [
    {
      corpid,
      contacts_secret: 'c',
      applications: [{ agentid: 1000002, corpsecret: 's', token: 't', encodingAESKey: 'k' }],
      robots: [],
      aibots: [
        { aibotid: 'aibStock01', name: '', mode: 'callback', secret: 'b', token: null, encodingAESKey: null },
      ],
    },
  ],
};

test('applications, bots and the contact-sync assistant can have a URL', () => {
  const subjects = subjectsOf(corp, en);
  expect(subjects.map(({ id }) => id)).toEqual(['app:1000002', 'aibot:aibStock01', 'contacts']);
  expect(subjects.map(({ callback }) => callback)).toEqual([saved, null, null]);
});

test('the keys of an application come with what its server needs besides', () => {
  expect(keysOf(secrets, corpid, 'app:1000002')).toEqual({
    token: 't',
    encodingAESKey: 'k',
    receiveid: corpid,
    environment: { WECOM_CORPID: corpid, WECOM_CORPSECRET: 's', WECOM_AGENTID: '1000002' },
  });
});

test('what a bot decrypts ends with no id; the contact-sync assistant may have no keys yet', () => {
  expect(keysOf(secrets, corpid, 'aibot:aibStock01')).toMatchObject({
    receiveid: '',
    secret: 'b',
    token: '',
  });
  expect(keysOf(secrets, corpid, 'contacts')).toMatchObject({ receiveid: corpid, token: '' });
});

test('nobody has the keys of what is not there', () => {
  expect(keysOf(secrets, corpid, 'app:7')).toBeNull();
  expect(keysOf(secrets, 'ww2', 'contacts')).toBeNull();
});
