import { directoryOf, type Directory } from '../state/directory.ts';
import type { Application, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { memberKey } from '../state/keys.ts';

/** Whom an application sees: its visible range (可见范围), departments with everything below (path/90664). */
export interface VisibleRange {
  readonly members: ReadonlySet<Member>;
  readonly departments: ReadonlySet<number>;
}

interface Kept {
  readonly version: number;
  readonly range: VisibleRange;
}

/** Rows are never changed in place, so an application's row and a version of its directory stand for one range. */
const kept = new WeakMap<Application, Kept>();

export function visibleRange(state: State, application: Application): VisibleRange {
  const directory = directoryOf(state, application.corpid);
  const known = kept.get(application);
  if (known?.version === directory.version) return known.range;
  const range = computeRange(state, application, directory);
  kept.set(application, { version: directory.version, range });
  return range;
}

/** The members an application sees. */
export function visibleMembers(
  { state }: { readonly state: State },
  application: Application,
): ReadonlySet<Member> {
  return visibleRange(state, application).members;
}

function computeRange(state: State, { corpid, visible }: Application, directory: Directory): VisibleRange {
  const departments = new Set(visible.partyids.flatMap((id) => directory.departmentsBelow(id)));
  const named = visible.userids.map((userid) => state.members.get(memberKey(corpid, userid)));
  const members = new Set([
    ...named.filter((member) => member !== undefined),
    ...visible.partyids.flatMap((id) => directory.membersBelow(id)),
    ...visible.tagids.flatMap((id) => directory.membersOfTag(id)),
  ]);
  return { members, departments };
}
