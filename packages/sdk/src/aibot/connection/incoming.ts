import type { AiBotEvent } from '../events/event-types.ts';

/** An event, and what is needed to answer it. */
export interface Incoming {
  readonly event: AiBotEvent;
  /** Of the push: all answers carry it. */
  readonly req_id: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}
