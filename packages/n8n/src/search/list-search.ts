import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { connect, credentialTypes, type Connection } from '../call/connection.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { searchApplications, searchChats, searchDepartments, searchTags } from './directory-search.ts';
import { searchMembers } from './member-search.ts';
import type { SearchName } from './search-methods.ts';

/** What has an id and a name, page by page. */
export type Search = (
  connection: Connection,
  filter: string,
  page: string | undefined,
) => Promise<INodeListSearchResult>;

const searches: Readonly<Record<SearchName, Search>> = {
  searchMembers,
  searchMembersOrAll: orAll(searchMembers),
  searchDepartments,
  searchTags,
  searchChats,
  searchApplications,
};

/** Searches one of the lists. @throws NodeApiError */
export async function searchList(
  context: ILoadOptionsFunctions,
  name: SearchName,
  filter: string,
  page: string | undefined,
): Promise<INodeListSearchResult> {
  try {
    return await searches[name](await connect(context, credentialTypes.api), filter.trim(), page);
  } catch (error) {
    throw await toNodeError(context.getNode(), error);
  }
}

/** Everybody stands in front of the first page. */
function orAll(search: Search): Search {
  return async (connection, filter, page) => {
    const found = await search(connection, filter, page);
    if (page !== undefined || filter !== '') return found;
    return { ...found, results: [{ name: 'Everybody (@all)', value: '@all' }, ...found.results] };
  };
}
