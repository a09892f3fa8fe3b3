import type { Bots } from '../aibots/create-bots.ts';
import type { Callbacks } from '../callbacks/create-callbacks.ts';
import type { ControlledWorld } from '../create-world.ts';
import type { EventRing } from '../events/event-ring.ts';

/** What actions and the control interface work with. */
export interface ControlContext {
  readonly world: ControlledWorld;
  readonly callbacks: Callbacks;
  readonly bots: Bots;
  /** What event streams read from. */
  readonly ring: EventRing;
  /** How often a silent event stream shows that it is alive. */
  readonly heartbeatMs: number;
  /** `http://127.0.0.1:9090`: where the sandbox can be reached, once it listens. */
  readonly origin: () => string;
  /** Puts everything back to the seed. */
  readonly reset: () => void;
  /** Told of what went wrong where nobody waits for an answer. */
  readonly onError: (error: unknown) => void;
}
