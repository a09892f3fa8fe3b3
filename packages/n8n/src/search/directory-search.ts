import { callOperation } from '../call/call-operation.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { unlessRefused } from '../call/unless-refused.ts';
import { declared } from '../surface/families.ts';
import type { Search } from './list-search.ts';
import { fits, rowsAt, toEntry } from './rows.ts';

/** A list that comes whole, with one call. */
function whole(operation: string, member: string, id: string, name: string): Search {
  return async (connection, filter) => {
    const rows = rowsAt(await callOperation(connection, declared(operation), {}), member);
    return { results: rows.map((row) => toEntry(row, id, name)).filter((entry) => fits(entry, filter)) };
  };
}

export const searchDepartments: Search = whole('department.list', 'department', 'id', 'name');
export const searchTags: Search = whole('tag.list', 'taglist', 'tagid', 'tagname');
export const searchApplications: Search = whole('agent.list', 'agentlist', 'agentid', 'name');

const unknownChat = new Set([86001, 86003, 86008, 40050]);

/** WeCom has no list of group chats, so the id is typed and its name is shown. */
export const searchChats: Search = async (connection, filter) => {
  if (filter === '') return { results: [] };
  const asked = callOperation(connection, declared('appchat.get'), { chatid: filter });
  const answer = await unlessRefused(asked, unknownChat);
  if (answer === undefined) return { results: [] };
  const chat = isRecord(answer) && isRecord(answer['chat_info']) ? answer['chat_info'] : {};
  return { results: [toEntry({ chatid: filter, ...chat }, 'chatid', 'name')] };
};
