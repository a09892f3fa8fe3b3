import { type Directory, directoryOf } from '../state/directory.ts';
import type { Corp } from '../state/rows.ts';
import type { World } from '../world.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingCorp } from './call.ts';

/** Who changes the directory of which company. */
export interface Author {
  readonly world: World;
  readonly corpid: string;
  readonly directory: Directory;
  /** The contact-sync assistant hears of it: of everybody's changes but its own (path/90970). */
  readonly isReported: boolean;
}

export function authorOf(call: Call): Author {
  const { world } = call;
  const corpid = callingCorp(call);
  const directory = directoryOf(world.state, corpid);
  return { world, corpid, directory, isReported: call.isConsole || call.application !== undefined };
}

/** The company as it stands. */
export function corpOf({ world, corpid }: Author): Corp {
  return world.state.corps.get(corpid) ?? refuse(40013);
}
