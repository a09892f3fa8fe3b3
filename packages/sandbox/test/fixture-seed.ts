import type { Seed } from '../src/seed/index.ts';
import { mp4, png, voice } from './files.ts';

/** The world that the message cases assume: two applications, 2,104 members, 150 departments, 150 tags, four files. */

const numbers = (to: number): readonly number[] => Array.from({ length: to }, (_, index) => index + 1);
const userids = [
  'alice',
  'bob',
  'carol',
  'dave',
  ...numbers(2100).map((number) => `user${String(number).padStart(4, '0')}`),
];
const groups = 150;

export const fixtureSeed: Seed = {
  corps: [
    {
      corpid: 'wwfixture',
      name: 'Fixture',
      contacts_secret: 'secret-contacts',
      departments: numbers(groups).map((id) => ({
        id,
        name: `Department ${id}`,
        parentid: id === 1 ? 0 : 1,
      })),
      members: userids.map((userid, index) => ({ userid, name: userid, department: [(index % groups) + 1] })),
      tags: numbers(groups).map((tagid) => ({
        tagid,
        tagname: `Tag ${tagid}`,
        userids: userids.filter((_, index) => index % groups === tagid - 1),
      })),
      applications: [
        {
          agentid: 1000002,
          name: 'Own',
          corpsecret: 'secret-own',
          miniprograms: ['wx1234567890abcdef'],
          callback: {
            url: 'http://127.0.0.1:1/callback',
            token: 'FixtureToken',
            encodingAESKey: 'FixtureKey000000000000000000000000000000000',
          },
        },
        { agentid: 1000003, name: 'Other', corpsecret: 'secret-other' },
      ],
      chats: [
        {
          chatid: 'chat0001',
          name: 'Chat',
          owner: 'alice',
          userlist: ['alice', 'bob', 'carol'],
          agentid: 1000002,
        },
        { chatid: 'chatOther', name: 'Other', owner: 'alice', userlist: ['alice', 'bob'], agentid: 1000003 },
      ],
      media: [
        { media_id: 'media-image-1', type: 'image', filename: 'a.png', base64: png.toString('base64') },
        { media_id: 'media-voice-1', type: 'voice', filename: 'a.amr', base64: voice(1).toString('base64') },
        { media_id: 'media-video-1', type: 'video', filename: 'a.mp4', base64: mp4.toString('base64') },
        { media_id: 'media-file-1', type: 'file', filename: 'a.pdf', text: '%PDF-1.7 fixture' },
      ],
    },
  ],
};
