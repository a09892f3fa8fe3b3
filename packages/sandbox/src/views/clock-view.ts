import type { ClockView } from '../control/types.ts';
import type { Clock } from '../world.ts';

export function clockView(clock: Clock): ClockView {
  return { now: clock.now(), offset_ms: clock.offsetMs };
}
