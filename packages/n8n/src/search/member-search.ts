import type { INodeListSearchItems } from 'n8n-workflow';
import { callOperation } from '../call/call-operation.ts';
import type { Connection } from '../call/connection.ts';
import { unlessRefused } from '../call/unless-refused.ts';
import { declared } from '../surface/families.ts';
import type { Search } from './list-search.ts';
import { fits, rowsAt, toEntry } from './rows.ts';

/** A page ends when it has so many entries, or so many departments were read for it. */
const pageEntries = 50;
const pageDepartments = 20;

/**
 * Members by name or id. WeCom searches none, so the departments are read one after the other until a page is full;
 * the next page goes on with the next department.
 */
export const searchMembers: Search = async (connection, filter, page) => {
  const departments = await departmentIds(connection);
  const start = Number(page ?? 0);
  const found = new Map<string, INodeListSearchItems>();
  let next = start;
  while (next < departments.length && found.size < pageEntries && next - start < pageDepartments) {
    for (const entry of await membersOf(connection, departments[next])) {
      if (fits(entry, filter)) found.set(String(entry.value), entry);
    }
    next += 1;
  }
  const results = [...found.values()];
  return next < departments.length ? { results, paginationToken: String(next) } : { results };
};

async function departmentIds(connection: Connection): Promise<readonly unknown[]> {
  const answer = await callOperation(connection, declared('department.simpleList'), {});
  return rowsAt(answer, 'department_id').map(({ id }) => id);
}

const outOfSight = new Set([60011]);

/** A department that the application may not look into has nothing to offer. */
async function membersOf(
  connection: Connection,
  department: unknown,
): Promise<readonly INodeListSearchItems[]> {
  const asked = callOperation(connection, declared('user.simpleList'), { department_id: department });
  const answer = await unlessRefused(asked, outOfSight);
  return rowsAt(answer, 'userlist').map((row) => toEntry(row, 'userid', 'name'));
}
