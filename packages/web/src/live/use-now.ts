import { useEffect, useState } from 'react';
import type { KnownClock } from './stage-data.ts';
import { useStore } from './store.ts';
import { useLive } from './use-live.tsx';

/** The sandbox's time in milliseconds, a little behind by at most `everyMs`. */
export function useNow(everyMs = 1000): number {
  const clock = useStore(useLive().stage.clock);
  const [now, setNow] = useState(() => timeOf(clock));
  useEffect(() => {
    const tick = (): void => setNow(timeOf(clock));
    tick();
    const timer = window.setInterval(tick, everyMs);
    return () => window.clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}

function timeOf(clock: KnownClock | null): number {
  return clock === null ? Date.now() : clock.now + (performance.now() - clock.heardAt);
}
