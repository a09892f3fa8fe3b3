import type { State } from '../state/state.ts';
import type { Clock } from '../world.ts';

const offsetKey = 'clock_offset_ms';

/**
 * The machine's clock, moved by an offset that is part of the state.
 * @param machine milliseconds since 1970; `Date.now` by default
 */
export function createClock(state: State, machine: () => number, onMove: () => void): Clock {
  return {
    now: () => machine() + offsetOf(state),
    get offsetMs() {
      return offsetOf(state);
    },
    set(offsetMs) {
      state.settings.put(offsetKey, offsetMs);
      onMove();
    },
  };
}

function offsetOf(state: State): number {
  return state.settings.get(offsetKey) ?? 0;
}
