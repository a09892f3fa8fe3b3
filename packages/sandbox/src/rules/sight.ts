import { type Directory, directoryOf } from '../state/directory.ts';
import type { Application, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingCorp } from './call.ts';
import { visibleRange } from './visibility.ts';

/** What a caller sees of the directory (path/90664, path/90193). */
export interface Sight {
  readonly directory: Directory;
  /**
   * `ids`: nothing but ids. `usual`: what every self-built application is told. `private`: mobile numbers, e-mail,
   * pictures and the like too, which applications made since 2022-06-20 are not told (path/90196).
   */
  readonly details: 'ids' | 'usual' | 'private';
  readonly seesMember: (member: Member) => boolean;
  readonly seesDepartment: (id: number) => boolean;
}

/** What the caller sees now. */
export function sightOf(call: Call): Sight {
  const { world, application } = call;
  const details = application
    ? application.reads_private
      ? 'private'
      : 'usual'
    : isRestricted(call)
      ? 'ids'
      : 'private';
  return sightFor(world.state, { corpid: callingCorp(call), application, details });
}

export interface Viewer {
  readonly corpid: string;
  /** Absent for the contact-sync assistant and administrators. */
  readonly application: Application | undefined;
  readonly details: Sight['details'];
}

/** An application sees its visible range; the contact-sync assistant and administrators see the whole company. */
export function sightFor(state: State, { corpid, application, details }: Viewer): Sight {
  const directory = directoryOf(state, corpid);
  if (!application) {
    return {
      directory,
      details,
      seesMember: () => true,
      seesDepartment: (id) => directory.departments.has(id),
    };
  }
  const range = visibleRange(state, application);
  return {
    directory,
    details,
    seesMember: range.seesMember,
    seesDepartment: range.seesDepartment,
  };
}

/**
 * As `sightOf`, for calls that read details: since 2022-08-15 the contact-sync secret is refused them from addresses
 * that it was not used from before: 48009 (path/90193).
 */
export function detailedSightOf(call: Call): Sight {
  if (call.world.settings.contactsRead === 'refuse' && isRestricted(call)) refuse(48009);
  return sightOf(call);
}

function isRestricted({ world, corpid, application, isConsole, address }: Call): boolean {
  if (application || isConsole || world.settings.contactsRead === 'full') return false;
  return !world.state.corps.get(corpid ?? '')?.contacts_old_ips.includes(address);
}
