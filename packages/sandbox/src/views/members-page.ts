import type { MembersPage } from '../control/types.ts';
import { type Directory, directoryOf } from '../state/directory.ts';
import { memberKey } from '../state/keys.ts';
import type { Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { memberView } from './directory-view.ts';

export interface MembersQuery {
  readonly corpid: string;
  /** Only those listed in this department itself, in its own order. */
  readonly department?: number | undefined;
  /** Only those of this tag. */
  readonly tag?: number | undefined;
  /** Only these. */
  readonly userids?: readonly string[] | undefined;
  /** Only those with this text in id, name, alias, position or mobile number. */
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A part of a company's members; in the order in which they were added where nothing else is said. */
export function membersPage(state: State, query: MembersQuery): MembersPage {
  const { offset, limit } = query;
  const found = search(candidates(state, query), query.text ?? '');
  const members = found.slice(offset, offset + limit).map(memberView);
  return { members, total: found.length, more: offset + limit < found.length };
}

function candidates(state: State, { corpid, department, tag, userids }: MembersQuery): readonly Member[] {
  const directory = directoryOf(state, corpid);
  if (userids !== undefined) {
    const named = userids.map((userid) => state.members.get(memberKey(corpid, userid)));
    return named.filter((member) => member !== undefined);
  }
  if (department !== undefined) return inOrder(directory, department);
  return tag === undefined ? directory.members() : directory.membersOfTag(tag);
}

/** The larger `order` comes first (path/90195). */
function inOrder(directory: Directory, department: number): readonly Member[] {
  const orderOf = (member: Member): number => member.order[member.department.indexOf(department)] ?? 0;
  return directory.directMembers(department).toSorted((a, b) => orderOf(b) - orderOf(a));
}

function search(members: readonly Member[], text: string): readonly Member[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return members;
  return members.filter((member) =>
    [member.userid, member.name, member.alias, member.position, member.mobile].some((value) =>
      value.toLowerCase().includes(wanted),
    ),
  );
}
