import type { CallbackCredentials } from './cipher.ts';
import type { CallbackEvent } from './events/read-event.ts';
import type { PassiveReply } from './reply.ts';
import type { SeenStore } from './seen-store.ts';
import type { Sleep } from './sleep.ts';

/** The settings of a callback. */
export interface CallbackOptions extends CallbackCredentials {
  /** When given, deliveries of other apps are refused. */
  readonly agentid?: number | undefined;
  /** How long a handler may take before WeCom gets an empty 200 instead; WeCom waits 5 s. 4500 by default. */
  readonly deadlineMs?: number | undefined;
  /** How far the timestamp of a request may be from now; 300 by default, `Infinity` switches the check off. */
  readonly toleranceSeconds?: number | undefined;
  /** Where deliveries are remembered for 24 hours; memory by default. */
  readonly seen?: SeenStore | undefined;
  /**
   * Told of every refused request and every failed handler, the event given where one was read.
   *
   * With it, a handler that fails is answered with 200, and what to do is yours to decide. Without it, the answer is
   * 500 and the delivery is forgotten, so that WeCom's retry runs the handlers again; a failure after the deadline,
   * when nobody waits for an answer any more, is an unhandled rejection then.
   */
  readonly onError?: ((error: unknown, event: CallbackEvent | undefined) => void) | undefined;
  /** Told of a reply that came after the deadline and cannot be sent any more. Without it, `onError` gets an error. */
  readonly onLateReply?: ((reply: PassiveReply, event: CallbackEvent) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly sleep?: Sleep | undefined;
}
