import type { Sleep } from '../clock/sleep.ts';
import type { ControlledWorld } from '../create-world.ts';

/** What deliveries work with. */
export interface CallbackContext {
  readonly world: ControlledWorld;
  readonly fetch: typeof fetch;
  /** How long an application may take for a delivery: WeCom hangs up after 5 s (path/90930). */
  readonly timeoutMs: number;
  /** How long it may take for the URL check: 1 s (path/90930). */
  readonly checkTimeoutMs: number;
  /**
   * The machine's clock. Envelopes are stamped by it, not by the sandbox's: receivers check the age of a request, and
   * their clock does not move along.
   */
  readonly machineNow: () => number;
  readonly sleep: Sleep;
  /** Aborted when the sandbox stops. */
  readonly stopped: AbortSignal;
}
