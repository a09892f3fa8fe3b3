import type { Named } from '@wecomkit/sdk/catalog';
import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

interface LocatorTexts {
  readonly search: string;
  readonly example: string;
}

const texts: Readonly<Record<Named, LocatorTexts>> = {
  member: { search: 'searchMembers', example: 'zhangsan' },
  department: { search: 'searchDepartments', example: '2' },
  tag: { search: 'searchTags', example: '12' },
  chat: { search: 'searchChats', example: 'rel42war1' },
  application: { search: 'searchApplications', example: '1000002' },
};

/**
 * A field that is filled by searching a list, or by writing ids.
 * @param takesMany several ids are taken, separated by `|` or commas, or as a list by expression
 * @param takesAll the list offers "everybody" too
 */
export function locator(
  reference: Named,
  takesMany: boolean,
  takesAll: boolean,
): Pick<INodeProperties, 'default' | 'modes'> {
  const { search, example } = texts[reference];
  const searchListMethod = takesAll ? `${search}OrAll` : search;
  const list: INodePropertyMode = {
    displayName: 'From List',
    name: 'list',
    type: 'list',
    typeOptions: { searchListMethod, searchable: true, searchFilterRequired: reference === 'chat' },
  };
  const id: INodePropertyMode = {
    displayName: takesMany ? 'By IDs' : 'By ID',
    name: 'id',
    type: 'string',
    placeholder: takesMany ? `e.g. ${example}|…` : `e.g. ${example}`,
  };
  return { default: { mode: 'list', value: '' }, modes: [list, id] };
}
