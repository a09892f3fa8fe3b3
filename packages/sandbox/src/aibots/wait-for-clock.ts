import type { CallbackContext } from '../callbacks/callback-context.ts';

/**
 * Waits until so many milliseconds have passed on the sandbox's clock, moved or not. Ends early when the clock was
 * moved back, and when the sandbox stops.
 */
export async function waitForClock(context: CallbackContext, ms: number): Promise<void> {
  const { world, sleep, stopped } = context;
  const start = world.clock.now();
  const passed = (): number => world.clock.now() - start;
  while (passed() >= 0 && passed() < ms && !stopped.aborted) {
    const moved = new AbortController();
    const stop = world.listen(({ type }) => {
      if (type === 'clock') moved.abort();
    });
    await sleep(Math.max(0, ms - passed()), AbortSignal.any([moved.signal, stopped]));
    stop();
  }
}
