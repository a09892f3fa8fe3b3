import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError } from '../call/to-node-error.ts';
import { connect, credentialTypes, type Connection } from '../call/connection.ts';
import { searchApplications, searchChats, searchDepartments, searchTags } from './directory-search.ts';
import { searchMembers } from './member-search.ts';

/** What has an id and a name, page by page. */
export type Search = (
  connection: Connection,
  filter: string,
  page: string | undefined,
) => Promise<INodeListSearchResult>;

type ListSearch = (
  this: ILoadOptionsFunctions,
  filter?: string,
  page?: string,
) => Promise<INodeListSearchResult>;

/** The searches behind the fields that pick from a list. */
export const listSearch: Record<string, ListSearch> = {
  searchMembers: searching(searchMembers),
  searchMembersOrAll: searching(orAll(searchMembers)),
  searchDepartments: searching(searchDepartments),
  searchTags: searching(searchTags),
  searchChats: searching(searchChats),
  searchApplications: searching(searchApplications),
};

function searching(search: Search): ListSearch {
  return async function listed(filter = '', page) {
    try {
      return await search(await connect(this, credentialTypes.api), filter.trim(), page);
    } catch (error) {
      throw await toNodeError(this.getNode(), error);
    }
  };
}

/** Everybody stands in front of the first page. */
function orAll(search: Search): Search {
  return async (connection, filter, page) => {
    const found = await search(connection, filter, page);
    if (page !== undefined || filter !== '') return found;
    return { ...found, results: [{ name: 'Everybody (@all)', value: '@all' }, ...found.results] };
  };
}
