import type { Seed, SeedCorp, SeedMember } from '../src/seed/index.ts';
import { png, voice } from './files.ts';

/** The world that the directory cases assume: 2026-08-15 12:00 in China, a fresh one for every case. */

export const contactsCorpid = 'ww0000000000000001';
export const caseTime: number = Date.parse('2026-08-15T12:00:00+08:00');
/** Where the callers are: the address that may call, and the one from which details were read before 2022-08-15. */
export const trustedAddress = '198.51.100.10';
export const oldAddress = '198.51.100.11';

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const departments: SeedCorp['departments'] = [
  { id: 1, name: 'Example Co', parentid: 0 },
  { id: 2, name: 'Engineering', parentid: 1, order: 100 },
  { id: 3, name: 'Platform', parentid: 2, order: 20 },
  { id: 4, name: 'Mobile', parentid: 2, order: 10 },
  { id: 5, name: 'Sales', parentid: 1, order: 50 },
  { id: 6, name: 'Archive', parentid: 1 },
  { id: 20, name: 'Bulk', parentid: 1 },
  ...numbers(101, 114).map((id) => ({ id, name: `Level ${id - 99}`, parentid: id === 101 ? 1 : id - 1 })),
];

const openid = (name: string): string => `o${name}`.padEnd(28, '0').replace(/0$/u, '1');

const members: readonly SeedMember[] = [
  { userid: 'boss', name: 'Boss', department: [1] },
  {
    userid: 'alice',
    name: 'Alice',
    department: [2],
    is_leader_in_dept: [1],
    mobile: '13800000001',
    email: 'alice@example.test',
    gender: '2',
    openid: openid('Alice'),
  },
  { userid: 'bob', name: 'Bob', department: [3], mobile: '13800000002', status: 4 },
  {
    userid: 'carol',
    name: 'Carol',
    department: [2, 5],
    mobile: '13800000003',
    direct_leader: ['alice'],
    openid: openid('Carol'),
  },
  { userid: 'dave', name: 'Dave', department: [5], mobile: '13800000004', openid: openid('Dave') },
  { userid: 'erin', name: 'Erin', department: [5], email: 'erin@example.test', status: 4 },
  {
    userid: 'auto-1a2b3c',
    name: 'Gina',
    department: [5],
    mobile: '13800000006',
    status: 4,
    is_generated: true,
  },
  { userid: 'Frank.Z', name: 'Frank', department: [5], mobile: '13800000007', status: 4 },
  ...numbers(1, 300).map((number) => ({
    userid: `user${String(number).padStart(4, '0')}`,
    name: `User ${number}`,
    department: [20],
    mobile: `13910000${String(number).padStart(3, '0')}`,
  })),
];

const header = '姓名,帐号,手机号,邮箱,所在部门';

export const contactWorld: Seed = {
  corps: [
    {
      corpid: contactsCorpid,
      name: 'Example Co',
      contacts_secret: 'contacts-secret-0001',
      account_cap: 1000,
      creator: 'boss',
      short_names: ['Example'],
      attributes: [
        { name: 'Badge', type: 0 },
        { name: 'Wiki', type: 1 },
      ],
      external_attributes: [
        { name: 'Skills', type: 0 },
        { name: 'Site', type: 1 },
        { name: 'Shop', type: 2 },
      ],
      contacts_trusted_ips: [trustedAddress, oldAddress],
      contacts_old_ips: [oldAddress],
      departments,
      members,
      tags: [
        { tagid: 1, tagname: 'UI guild', userids: ['alice', 'carol'], partyids: [3] },
        { tagid: 2, tagname: 'On call', userids: ['bob'], agentid: 1000002 },
        { tagid: 3, tagname: 'Board', userids: ['boss'] },
      ],
      applications: [
        {
          agentid: 1000002,
          name: 'New',
          corpsecret: 'app-secret-1000002',
          visible: { partyids: [2], userids: ['dave'] },
          trusted_ips: [trustedAddress],
          miniprograms: ['wx1234567890abcdef'],
        },
        {
          agentid: 1000001,
          name: 'Old',
          corpsecret: 'app-secret-1000001',
          visible: { partyids: [1] },
          trusted_ips: [trustedAddress],
          reads_private: true,
        },
      ],
      media: [
        { media_id: 'media-image-1', type: 'image', filename: 'a.png', base64: png.toString('base64') },
        { media_id: 'media-voice-1', type: 'voice', filename: 'a.amr', base64: voice(1).toString('base64') },
        { media_id: 'media-file-1', type: 'file', filename: 'a.pdf', text: '%PDF-1.7 fixture' },
        {
          media_id: 'media-csv-users-1',
          type: 'file',
          filename: 'users.csv',
          text: `${header}\nHan Mei,han.mei,13900000012,,2;5\nBob,bob,,,3\n`,
        },
        {
          media_id: 'media-csv-party-1',
          type: 'file',
          filename: 'parties.csv',
          text: '部门名称,部门ID,父部门ID,排序\nExample Co,1,0,\nEngineering,2,1,90\nSupport,30,1,\n',
        },
        { media_id: 'media-csv-empty-1', type: 'file', filename: 'empty.csv', text: `${header}\n` },
        {
          media_id: 'media-expired-1',
          type: 'file',
          filename: 'old.csv',
          text: `${header}\nBob,bob,,,3\n`,
          seconds_ago: 4 * 86_400,
        },
        {
          media_id: 'media-jssdk-1',
          type: 'voice',
          filename: 'voice.speex',
          text: 'speex speex speex',
          origin: 'jssdk',
        },
      ],
    },
  ],
};

/** A file that names every member. */
export function csvOfAll(): string {
  return `${header}\n${members.map(({ userid, name }) => `${name},${userid},,,`).join('\n')}\n`;
}
