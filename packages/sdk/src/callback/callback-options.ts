import type { CallbackCredentials } from './cipher.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import type { CallbackEvent } from './events/read-event.ts';
import type { ReplyClient } from './late-reply.ts';
import type { PassiveReply } from './reply.ts';
import type { SeenStore } from './seen-store.ts';
import type { Sleep } from './sleep.ts';
import type { SourceAddresses } from './source/allow-list.ts';

/** The settings of a callback. */
export interface CallbackOptions extends CallbackCredentials {
  /** When given, deliveries of other apps are refused. */
  readonly agentid?: number | undefined;
  /** How long a handler may take before WeCom gets an empty 200 instead; WeCom waits 5 s. 4500 by default. */
  readonly deadlineMs?: number | undefined;
  /**
   * How far the timestamp of a request may be from now. Off by default: WeCom names no window, does not say whether
   * a retry keeps the timestamp of the first attempt or when it comes (path/90238), and a server whose clock is wrong
   * would lose every event. A replay within 24 hours is stopped by the deduplication anyway. 300 is a good value
   * where recorded requests are a worry and the clock is kept.
   */
  readonly toleranceSeconds?: number | undefined;
  /** Where deliveries are remembered for 24 hours; memory by default. */
  readonly seen?: SeenStore | undefined;
  /**
   * Sends the replies that cannot go back as the answer: those of handlers that were late, and those to events that
   * WeCom takes no reply to (path/90241). A text goes to the member, a card update by the event's `ResponseCode`.
   */
  readonly client?: ReplyClient | undefined;
  /**
   * Where requests may come from, as `getcallbackip` gives it: addresses, `101.226.103.*`, or blocks like
   * `101.226.103.0/24`. Asked at the first request and once a day; the last list stays when that fails. As the list is
   * of what reaches the server, a proxy before it has to pass the address on: see the adapters. Off by default.
   *
   * @example
   * sourceAddresses: async () => (await wecom.base.getCallbackIp({})).ip_list
   */
  readonly sourceAddresses?: SourceAddresses | undefined;
  /**
   * Told of every refused request and every failed handler, the event given where one was read. For a refused request
   * the diagnosis says what is wrong in words for people, in English and Chinese. Where that takes a decryption, five
   * are made at once and one a second, so that strangers cannot have it done at will.
   *
   * With it, a handler that fails is answered with 200, and what to do is yours to decide. Without it, the answer is
   * 500 and the delivery is forgotten, so that WeCom's retry runs the handlers again; a failure after the deadline,
   * when nobody waits for an answer any more, is an unhandled rejection then.
   */
  readonly onError?:
    | ((error: unknown, event: CallbackEvent | undefined, diagnosis: Diagnosis | undefined) => void)
    | undefined;
  /**
   * Told of a reply that came after the deadline, or to an event that WeCom takes no reply to, and that no `client`
   * could send. Without it, `onError` gets an error.
   */
  readonly onLateReply?: ((reply: PassiveReply, event: CallbackEvent) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly sleep?: Sleep | undefined;
}
