import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

const names = [
  'searchMembers',
  'searchMembersOrAll',
  'searchDepartments',
  'searchTags',
  'searchChats',
  'searchApplications',
] as const;

export type SearchName = (typeof names)[number];

type SearchMethod = (
  this: ILoadOptionsFunctions,
  filter?: string,
  page?: string,
) => Promise<INodeListSearchResult>;

/** The searches behind the fields that pick from a list, loaded when one is used. */
export const searchMethods: Record<string, SearchMethod> = Object.fromEntries(
  names.map((name) => [
    name,
    async function search(this: ILoadOptionsFunctions, filter = '', page?: string) {
      const { searchList } = await import('./list-search.ts');
      return searchList(this, name, filter, page);
    },
  ]),
);
