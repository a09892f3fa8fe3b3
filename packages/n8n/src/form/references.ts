import type { Operation } from '@wecomkit/sdk/catalog';

/** Things with an id that a list can be searched for. */
export type Reference = 'member' | 'department' | 'tag' | 'chat' | 'application';

const byMember: Readonly<Record<string, Reference>> = {
  touser: 'member',
  userid: 'member',
  userids: 'member',
  useridlist: 'member',
  userlist: 'member',
  owner: 'member',
  direct_leader: 'member',
  add_user_list: 'member',
  del_user_list: 'member',
  mentioned_list: 'member',
  toparty: 'department',
  partyids: 'department',
  partylist: 'department',
  parentid: 'department',
  department: 'department',
  department_id: 'department',
  main_department: 'department',
  totag: 'tag',
  tagids: 'tag',
  tagid: 'tag',
  chatid: 'chat',
  agentid: 'application',
};

/** Where a name means something else: ids that are only now given, and departments that are called `id`. */
const byPath: Readonly<Record<string, Reference | 'none'>> = {
  'user.create.userid': 'none',
  'tag.create.tagid': 'none',
  'appchat.create.chatid': 'none',
  'department.update.id': 'department',
  'department.delete.id': 'department',
  'department.get.id': 'department',
  'department.list.id': 'department',
  'department.simpleList.id': 'department',
};

/** What the ids of a member of the input stand for. A robot's credential can look nothing up. */
export function referenceOf(operation: Operation, path: string): Reference | undefined {
  if (operation.credential === 'robot') return undefined;
  const found = byPath[`${operation.name}.${path}`] ?? byMember[path.split('.').at(-1) ?? ''];
  return found === 'none' ? undefined : found;
}
