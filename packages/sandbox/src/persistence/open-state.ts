import { createState, type State } from '../state/state.ts';
import type { KeptState } from './keep-state.ts';
import { settleStreams } from './settle-streams.ts';
import { settleTaps } from './settle-taps.ts';
import { settleUndelivered } from './settle-undelivered.ts';

export interface OpenedState {
  readonly state: State;
  /** Undefined when nothing is kept. */
  readonly kept: KeptState | undefined;
}

/**
 * The state, from the data folder when there is one.
 * @throws SandboxError when the folder cannot be used
 */
export async function openState(
  folder: string | undefined,
  onError: (error: unknown) => void,
): Promise<OpenedState> {
  const state = createState();
  if (folder === undefined) return { state, kept: undefined };
  // Loaded on use: most sandboxes keep nothing.
  const { openRowFile } = await import('./row-file.ts');
  const { keepState } = await import('./keep-state.ts');
  const file = openRowFile(folder);
  try {
    const kept = keepState(state, file, onError);
    settleTaps(state);
    settleStreams(state);
    settleUndelivered(state);
    return { state, kept };
  } catch (error) {
    file.close();
    throw error;
  }
}
