import { releaseBot, stockBot } from './default-aibots.ts';
import { alertsApplication, approvalApplication, newsApplication } from './default-applications.ts';
import { departments, members, tags } from './default-directory.ts';
import type { Seed } from './seed.ts';

/**
 * The built-in seed: a small company in Chinese and English. Ids, secrets and keys are fixed, so that examples and
 * tests can name them, and are good for nothing but the sandbox.
 */
export const defaultSeed: Seed = {
  corps: [
    {
      corpid: 'wwsandbox0000000001',
      name: '星河科技 Galaxy Works',
      contacts_secret: 'sandbox-secret-contacts-0000000000000000000',
      account_cap: 500,
      creator: 'chenyi',
      short_names: ['星河科技'],
      attributes: [
        { name: '工号', type: 0 },
        { name: 'Wiki', type: 1 },
      ],
      external_attributes: [
        { name: '擅长', type: 0 },
        { name: 'Site', type: 1 },
      ],
      contacts_callback: {
        url: '',
        token: 'SandboxContactsToken',
        encodingAESKey: 'SandboxContactsKey0000000000000000000000000',
      },
      departments,
      members,
      tags,
      applications: [approvalApplication, alertsApplication, newsApplication],
      chats: [
        {
          chatid: 'chat-release',
          name: '发布值班群 Release duty',
          owner: 'lisi',
          userlist: ['lisi', 'zhangsan', 'wangwu', 'alice', 'bob', 'sunqi'],
        },
        {
          chatid: 'chat-lunch',
          name: '午饭去哪吃 Lunch',
          owner: 'alice',
          userlist: ['alice', 'zhangsan', 'carol', 'zhouba', 'maria'],
        },
      ],
      aibots: [stockBot, releaseBot],
      robots: [
        { key: '5a4db0c5-0000-4000-8000-000000000001', name: '构建机器人 Build bot', chatid: 'chat-release' },
        { key: '5a4db0c5-0000-4000-8000-000000000002', name: '菜单机器人 Menu bot', chatid: 'chat-lunch' },
      ],
    },
  ],
};
