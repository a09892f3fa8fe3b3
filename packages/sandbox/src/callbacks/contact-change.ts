import type { Department, Member } from '../state/rows.ts';

/** What happened to the directory (path/90970, path/90971, path/90972). */
export type ContactChange =
  | { readonly type: 'create_user'; readonly member: Member }
  | { readonly type: 'update_user'; readonly before: Member; readonly member: Member }
  | { readonly type: 'delete_user'; readonly userid: string }
  | { readonly type: 'create_party'; readonly department: Department }
  | { readonly type: 'update_party'; readonly before: Department; readonly department: Department }
  | { readonly type: 'delete_party'; readonly id: number }
  | TagChange;

export interface TagChange {
  readonly type: 'update_tag';
  readonly tagid: number;
  readonly added: TagMembers;
  readonly removed: TagMembers;
}

export interface TagMembers {
  readonly userids: readonly string[];
  readonly partyids: readonly number[];
}
