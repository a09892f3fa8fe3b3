import { sleep } from '../clock/sleep.ts';
import type { ControlledWorld } from '../create-world.ts';
import { SandboxError } from '../sandbox-error.ts';

/**
 * Waits until `look` finds something: it is asked at once, and again after everything that happens.
 * @throws SandboxError `timeout`
 */
export async function waitUntil<Found>(
  world: ControlledWorld,
  look: () => Found | undefined,
  { timeoutMs, what }: { readonly timeoutMs: number; readonly what: string },
): Promise<Found> {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const timer = new AbortController();
  const stop = world.listen(ask);
  ask();
  void giveUp();
  try {
    return await promise;
  } finally {
    stop();
    timer.abort();
  }

  async function giveUp(): Promise<void> {
    await sleep(timeoutMs, timer.signal);
    // Too late where something was found: the promise is settled then.
    reject(new SandboxError('timeout', `${what} did not happen within ${timeoutMs} ms.`));
  }

  function ask(): void {
    try {
      const found = look();
      if (found !== undefined) resolve(found);
    } catch (error) {
      reject(error);
    }
  }
}
