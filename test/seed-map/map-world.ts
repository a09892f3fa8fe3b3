import type { Seed } from '@wecomkit/sandbox';
import { many } from './map-row.ts';

/** The company in which the map is walked. */

export const corpid = 'wwmap';
export const agentid = 1000002;
export const robotKey = 'map-robot-key';
export const secrets = { application: 'secret-app', contacts: 'secret-contacts' };
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const pngMd5 = 'f829b914fc47cfc9c0747c119c27cf1b';

const card = {
  card_type: 'button_interaction',
  task_id: 'task-1',
  main_title: { title: 'Leave' },
  button_list: [{ text: 'Yes', style: 1, key: 'yes' }],
};

export const mapSeed: Seed = {
  corps: [
    {
      corpid,
      name: 'Map',
      contacts_secret: secrets.contacts,
      account_cap: 5000,
      mail_domain: 'example.test',
      departments: [
        { id: 1, name: 'Map', parentid: 0 },
        { id: 2, name: 'Engineering', parentid: 1, order: 100 },
        { id: 3, name: 'Platform', parentid: 2 },
        { id: 4, name: 'Empty', parentid: 1 },
        { id: 6, name: 'Bulk', parentid: 1 },
        ...Array.from({ length: 100 }, (_, index) => ({ id: index + 101, name: `D${index}`, parentid: 4 })),
      ],
      members: [
        { userid: 'alice', name: 'Alice', department: [2] },
        {
          userid: 'bob',
          name: 'Bob',
          department: [3],
          status: 4,
          mobile: '13800000002',
          biz_mail: 'bob@example.test',
          biz_mail_changes: 1,
        },
        { userid: 'carol', name: 'Carol', department: [2, 3] },
        ...many(2000).map((userid) => ({ userid, name: userid, department: [6] })),
      ],
      tags: [{ tagid: 1, tagname: 'All', userids: ['alice', 'bob'] }],
      applications: [
        {
          agentid,
          name: 'Map',
          corpsecret: secrets.application,
          visible: { partyids: [1] },
          reads_private: true,
          miniprograms: ['wx1234567890abcdef'],
          callback: {
            url: 'http://127.0.0.1:1/callback',
            token: 'MapToken',
            encodingAESKey: 'MapKey0000000000000000000000000000000000000',
          },
        },
        { agentid: 1000003, name: 'Other', corpsecret: 'secret-other', visible: { partyids: [1] } },
      ],
      chats: [
        { chatid: 'chat0001', name: 'Chat', owner: 'alice', userlist: ['alice', 'bob', 'carol'], agentid },
        { chatid: 'chatOther', name: 'Other', owner: 'alice', userlist: ['alice', 'bob'], agentid: 1000003 },
        { chatid: 'room', name: 'Room', owner: 'alice', userlist: ['alice', 'bob'] },
      ],
      robots: [{ key: robotKey, name: 'Robot', chatid: 'room' }],
      media: [
        { media_id: 'image-1', type: 'image', filename: 'a.png', base64: png },
        { media_id: 'file-1', type: 'file', filename: 'a.txt', text: 'hello wecom!' },
        { media_id: 'voice-1', type: 'voice', filename: 'a.amr', text: '#!AMR\n' },
        { media_id: 'video-1', type: 'video', filename: 'a.mp4', text: '....ftypisom' },
        {
          media_id: 'robot-file-1',
          type: 'file',
          filename: 'a.txt',
          text: 'hello wecom!',
          robot_key: robotKey,
        },
      ],
      messages: [
        {
          msgid: 'MSG-1',
          conversation: `app:${agentid}`,
          from: { kind: 'application', id: String(agentid) },
          recipients: ['alice'],
          msgtype: 'text',
          content: { content: 'hello' },
        },
        {
          msgid: 'CARD-1',
          conversation: `app:${agentid}`,
          from: { kind: 'application', id: String(agentid) },
          recipients: ['alice', 'bob'],
          msgtype: 'template_card',
          content: card,
          response_code: 'CODE-1',
        },
      ],
    },
  ],
};

const [corp] = mapSeed.corps;
if (!corp) throw new Error('The map has no company.');

/** The same company, where the application is a mini program. */
export const miniprogramSeed: Seed = {
  corps: [
    {
      ...corp,
      applications: corp.applications?.map((application) => ({ ...application, is_miniprogram: true })),
    },
  ],
};
