import type { CodeTable } from './code-table.ts';
import { messageCodes } from './message-codes.ts';

const named: CodeTable = { chatid: 86201 };

/** Codes of groups (path/90245, path/98913, path/98914, path/90313). */
export const createChatCodes: CodeTable = {
  userlist: 86006,
  'userlist.*': 86007,
  owner: { choice: 86207, '*': 86005 },
  chatid: { tooLong: 86205, '*': 86001 },
  name: 86004,
};

export const changeChatCodes: CodeTable = {
  ...named,
  owner: 86005,
  name: 86004,
  'add_user_list.*': 86216,
  'del_user_list.*': 86216,
};

/** Codes of `appchat/send` (path/90248): as for messages to members, but no text is cut for being too long. */
export const chatMessageCodes: CodeTable = {
  ...messageCodes,
  ...named,
  'text.content': { tooLong: 45002, '*': 44004 },
};
