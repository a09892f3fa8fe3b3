import { directoryOf, type Directory } from '../state/directory.ts';
import { tagKey } from '../state/keys.ts';
import type { Application, Member, Tag } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** Whom an application sees: its visible range (可见范围), departments with everything below (path/90664). */
export interface VisibleRange {
  seesMember(member: Member): boolean;
  seesDepartment(id: number): boolean;
  /** Everybody in it, each once. */
  members(): ReadonlySet<Member>;
}

/**
 * The range as it stands now. Nothing is listed before somebody asks for all of it: in a large company that changes
 * all the time, a question about one member is answered by looking at that member.
 */
export function visibleRange(state: State, application: Application): VisibleRange {
  const { corpid, visible } = application;
  const directory = directoryOf(state, corpid);
  const parties = new Set(visible.partyids);
  const tagsOf = (): readonly Tag[] =>
    visible.tagids.flatMap((id) => state.tags.get(tagKey(corpid, id)) ?? []);
  return {
    seesDepartment: (id) => isBelow(directory, id, parties),
    seesMember: (member) =>
      names(visible.userids, member) ||
      isInAny(directory, member, parties) ||
      tagsOf().some((tag) => names(tag.userids, member) || isInAny(directory, member, new Set(tag.partyids))),
    members: () =>
      new Set([
        ...visible.userids.flatMap((userid) => directory.member(userid) ?? []),
        ...visible.partyids.flatMap((id) => directory.membersBelow(id)),
        ...visible.tagids.flatMap((id) => directory.membersOfTag(id)),
      ]),
  };
}

/** The member is in the application's range. */
export function isVisible(
  { state }: { readonly state: State },
  application: Application,
  member: Member,
): boolean {
  return visibleRange(state, application).seesMember(member);
}

/** Ids are compared without regard to case (path/90236). */
function names(userids: readonly string[], { userid }: Member): boolean {
  const wanted = userid.toLowerCase();
  return userids.some((each) => each.toLowerCase() === wanted);
}

function isInAny(directory: Directory, { department }: Member, parties: ReadonlySet<number>): boolean {
  return parties.size > 0 && department.some((id) => isBelow(directory, id, parties));
}

/** Whether a department is one of these or below one of them. */
function isBelow({ departments }: Directory, id: number, parties: ReadonlySet<number>): boolean {
  let at = departments.get(id);
  // A tree from a seed may have a loop: it is left after as many steps as there are departments.
  for (let steps = departments.size; at && steps > 0; steps -= 1) {
    if (parties.has(at.id)) return true;
    at = departments.get(at.parentid);
  }
  return false;
}
