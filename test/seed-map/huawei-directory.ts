import { hanzi, many, type MapAction, type MapRow, numbers, refused, unknown } from './map-row.ts';

/** Actions 1 to 8: departments and members. */

const departmentRows: readonly MapRow[] = [
  {
    parameter: 'Dept Name',
    field: 'name',
    at: [hanzi(32), hanzi(64), 'Full width ｜'],
    beyond: [
      refused(hanzi(65), 60001),
      ...[...'\\:*?"<>|'].map((character) => refused(`R${character}D`, 60009)),
      unknown('Engineering', 60008),
    ],
    with: { parentid: 1 },
  },
  {
    parameter: 'English Name',
    field: 'name_en',
    at: ['n'.repeat(32), 'n'.repeat(64)],
    beyond: [refused('n'.repeat(65), 40058), refused('R:D', 60009)],
  },
  {
    parameter: 'Parent Dept ID',
    field: 'parentid',
    at: [1, 3],
    beyond: [refused(2 ** 31, 40058), unknown(9999, 60004)],
  },
  {
    parameter: 'Order',
    field: 'order',
    at: [0, 2 ** 32 - 1],
    beyond: [refused(-1, 40058), refused(2 ** 32, 40058)],
  },
];

const place: readonly MapRow[] = [
  {
    parameter: 'Dept IDs',
    field: 'department',
    at: [[2], numbers(100).map((number) => number + 100)],
    beyond: [refused([], 40066), refused([...numbers(100).map((number) => number + 100), 2], 40058)],
  },
  {
    parameter: 'Sorting Members in Dept',
    field: 'order',
    at: [
      [0, 1],
      [2 ** 32 - 1, 0],
    ],
    with: { department: [2, 3] },
    beyond: [
      refused([1], 40058, { department: [2, 3] }),
      refused([2 ** 32, 0], 40058, { department: [2, 3] }),
    ],
  },
  {
    parameter: 'Department Leaders?',
    field: 'is_leader_in_dept',
    at: [[1, 0]],
    with: { department: [2, 3] },
    beyond: [refused([1, 0, 0], 60132, { department: [2, 3] })],
  },
  { parameter: 'Major Dept ID', field: 'main_department', at: [3], with: { department: [2, 3] } },
  {
    parameter: 'Immediate Superior IDs',
    field: 'direct_leader',
    at: [['alice'], []],
    // Their table still says five.
    beyond: [refused(['alice', 'carol'], 60257), refused(many(5), 60257), unknown(['ghost1'], 60111)],
  },
];

const person: readonly MapRow[] = [
  { parameter: 'Alias', field: 'alias', at: ['a', hanzi(64)], beyond: [refused(hanzi(65), 40058)] },
  { parameter: 'Gender', field: 'gender', at: ['1', '2'], beyond: [refused('3', 40058)] },
  { parameter: 'Enable Member', field: 'enable', at: [0, 1, true], beyond: [refused(2, 40058)] },
  { parameter: 'Title', field: 'position', at: ['', hanzi(128)], beyond: [refused(hanzi(129), 301012)] },
  {
    parameter: 'Fixed-line Phone',
    field: 'telephone',
    at: ['1', '0'.repeat(32), '020-555+1,8'],
    beyond: [refused('0'.repeat(33), 301013), refused('ext. 12', 301013)],
  },
  { parameter: 'Address', field: 'address', at: [hanzi(128)], beyond: [refused(hanzi(129), 40058)] },
];

const contact: readonly MapRow[] = [
  {
    parameter: 'Mobile Number',
    field: 'mobile',
    at: ['13900000099', '+4915112345678', '+86 13900000098'],
    beyond: [refused('1'.repeat(33), 60103), refused('call-me', 60103), unknown('+8613800000002', 60104)],
  },
  {
    parameter: 'Email Address',
    field: 'email',
    at: ['a@b.cd', `${'m'.repeat(51)}@example.test`],
    beyond: [refused('a@b.c', 60105), refused(`${'m'.repeat(52)}@example.test`, 60105)],
  },
];

const mailbox = (length: number): string => `${'m'.repeat(length - 13)}@example.test`;

export const departmentActions: readonly MapAction[] = [
  {
    name: '1 Obtaining department IDs',
    operation: 'department.simpleList',
    input: {},
    rows: [{ parameter: 'Department ID', field: 'id', at: [undefined, 2], beyond: [unknown(9999, 60003)] }],
  },
  {
    name: '2 Creating a department',
    operation: 'department.create',
    input: { name: 'Quality', parentid: 2 },
    rows: [
      ...departmentRows,
      {
        parameter: 'Dept ID',
        field: 'id',
        at: [undefined, 33, 2 ** 31 - 1],
        beyond: [refused(1, 40058), refused(2 ** 31, 40058), unknown(3, 60008)],
      },
    ],
  },
  {
    name: '3 Updating a department',
    operation: 'department.update',
    input: { id: 6 },
    rows: [
      { parameter: 'Dept ID', field: 'id', at: [6], beyond: [unknown(9999, 60003)] },
      ...departmentRows,
      { parameter: 'Parent Dept ID', field: 'parentid', at: [2], beyond: [unknown(6, 60010)] },
    ],
  },
  {
    name: '4 Deleting a department',
    operation: 'department.delete',
    input: { id: 101 },
    rows: [
      {
        parameter: 'Dept ID',
        field: 'id',
        at: [200],
        beyond: [unknown(1, 60007), unknown(4, 60006), unknown(3, 60005), unknown(9999, 60003)],
      },
    ],
  },
];

export const memberActions: readonly MapAction[] = [
  {
    name: '5 Obtaining member IDs',
    operation: 'user.listId',
    input: {},
    rows: [
      {
        parameter: 'Pagination Cursor',
        field: 'cursor',
        at: [undefined, ''],
        beyond: [unknown('nonsense', 50100)],
      },
      {
        parameter: 'Total Data',
        field: 'limit',
        at: [undefined, 1, 10_000],
        beyond: [refused(0, 40058), refused(10_001, 40058)],
      },
    ],
  },
  {
    name: '6 Creating a member',
    operation: 'user.create',
    input: { userid: 'li.lei', name: 'Li Lei', mobile: '13900000011', department: [2] },
    rows: [
      {
        parameter: 'Member ID',
        field: 'userid',
        at: ['a', 'a'.repeat(64), '9a_b-c@d.E'],
        beyond: [refused('a'.repeat(65), 40058), refused('_a', 40003), unknown('ALICE', 60102)],
      },
      {
        parameter: 'Member Name',
        field: 'name',
        at: ['n', hanzi(64)],
        beyond: [refused('', 40058), refused(hanzi(65), 60112)],
      },
      ...person,
      ...place,
      ...contact,
      {
        parameter: 'Mobile Number or Email Address',
        field: 'mobile',
        at: [undefined],
        with: { email: 'li@example.test' },
        beyond: [refused(undefined, 60129, {})],
      },
      {
        parameter: 'Enterprise Mailbox',
        field: 'biz_mail',
        at: [undefined, mailbox(14), mailbox(64)],
        beyond: [refused('a@b.c', 60143), refused(mailbox(65), 60143)],
      },
      { parameter: '(not offered) to_invite', field: 'to_invite', at: [false, true] },
      {
        parameter: '(not offered) avatar_mediaid',
        field: 'avatar_mediaid',
        at: ['image-1'],
        beyond: [unknown('file-1', 301015)],
      },
      {
        parameter: '(not offered) external_position',
        field: 'external_position',
        at: [hanzi(12)],
        beyond: [refused(hanzi(13), 40058)],
      },
    ],
  },
  {
    name: '7 Updating a member',
    operation: 'user.update',
    input: { userid: 'bob' },
    rows: [
      { parameter: 'Member ID', field: 'userid', at: ['BOB'], beyond: [unknown('ghost1', 60111)] },
      {
        parameter: 'Member Name',
        field: 'name',
        at: [hanzi(64)],
        // Their forms send empty parameters: an empty name is not an absent one.
        beyond: [refused('', 40058), refused(hanzi(65), 60112)],
      },
      ...person,
      ...place,
      ...contact.map((row) => ({
        ...row,
        // The number is the member's own: keeping it is no conflict.
        beyond: row.beyond?.filter(({ service }) => service !== 60104) ?? [],
      })),
      {
        parameter: 'Enterprise Mailbox',
        field: 'biz_mail',
        at: [mailbox(14), mailbox(63)],
        beyond: [refused(mailbox(64), 60143), unknown('other@elsewhere.test', 81015)],
      },
    ],
  },
  {
    name: '8 Deleting a member',
    operation: 'user.delete',
    input: { userid: 'bob' },
    rows: [{ parameter: 'Member ID', field: 'userid', at: ['CAROL'], beyond: [unknown('ghost1', 60111)] }],
  },
];
