import { cut, hanzi, many, type MapAction, refused, unknown } from './map-row.ts';

/** Actions 9 to 11: group chats. */
export const chatActions: readonly MapAction[] = [
  {
    name: '9 Obtaining a group chat',
    operation: 'appchat.get',
    input: { chatid: 'chat0001' },
    rows: [
      {
        parameter: 'Group Chat ID',
        field: 'chatid',
        at: ['chat0001'],
        beyond: [refused('', 86201), unknown('nochat', 86003), unknown('chatOther', 86008)],
      },
    ],
  },
  {
    name: '10 Creating a group chat',
    operation: 'appchat.create',
    input: { userlist: ['alice', 'bob'] },
    rows: [
      { parameter: 'Group Chat Name', field: 'name', at: [undefined, hanzi(50)], beyond: [cut(hanzi(51))] },
      {
        parameter: 'Group Owner ID',
        field: 'owner',
        at: [undefined, 'ALICE'],
        beyond: [refused('carol', 86207)],
      },
      {
        parameter: 'Group Member IDs',
        field: 'userlist',
        at: [['alice', 'bob'], many(2000)],
        beyond: [
          refused(['alice'], 86006),
          refused([...many(2000), 'alice'], 86006),
          unknown(['alice', 'ghost1'], 86007),
        ],
      },
      {
        parameter: 'Group Chat ID',
        field: 'chatid',
        at: [undefined, 'a', 'c'.repeat(32)],
        beyond: [refused('c'.repeat(33), 86205), refused('rel-42', 86001), unknown('chat0001', 86215)],
      },
    ],
  },
  {
    name: '11 Modifying a group chat',
    operation: 'appchat.update',
    input: { chatid: 'chat0001' },
    rows: [
      { parameter: 'Group Chat ID', field: 'chatid', at: ['chat0001'], beyond: [unknown('nochat', 86003)] },
      { parameter: 'Group Chat Name', field: 'name', at: [hanzi(50)], beyond: [cut(hanzi(51))] },
      { parameter: 'Group Owner ID', field: 'owner', at: ['bob'], beyond: [unknown('user0001', 86207)] },
      {
        parameter: 'Member IDs to Add',
        field: 'add_user_list',
        at: [['user0001'], many(1997)],
        beyond: [unknown(many(1998), 86006), unknown(['ghost1'], 86216)],
      },
      {
        parameter: 'Member IDs to Remove',
        field: 'del_user_list',
        at: [['carol']],
        beyond: [unknown(['user0001'], 86216), unknown(['alice'], 86005)],
      },
    ],
  },
];
