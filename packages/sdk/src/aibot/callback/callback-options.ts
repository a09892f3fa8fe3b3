import type { CallbackCredentials } from '../../callback/cipher.ts';
import type { Diagnosis } from '../../callback/diagnosis/diagnosis.ts';
import type { SeenStore } from '../../callback/seen-store.ts';
import type { Sleep } from '../../callback/sleep.ts';
import type { SourceAddresses } from '../../callback/source/allow-list.ts';
import type { AiBot } from '../create-ai-bot.ts';
import type { AiBotEvent, AiBotMessage } from '../events/event-types.ts';
import type { AiBotReply } from '../reply/reply-types.ts';
import type { AiBotStreamStore } from './stream-store.ts';

/** The settings of a bot's callback: Token and EncodingAESKey of its API settings. The receiveid of bots is empty. */
export interface AiBotCallbackOptions extends Omit<CallbackCredentials, 'receiveid'> {
  readonly bot: AiBot;
  /** When given, callbacks of other bots are refused. */
  readonly aibotid?: string | undefined;
  /** How long a handler may take before WeCom gets its answer all the same; WeCom waits 5 s. 4500 by default. */
  readonly deadlineMs?: number | undefined;
  /**
   * What the bubble shows when a handler of a message has said nothing by the deadline: the answer is a stream then,
   * and what the handler says later replaces this text. Without it, the answer is empty and the later reply goes by
   * `response_url`. A feedback id that comes later than this text is not asked for, as it belongs to the first reply.
   *
   * @example
   * thinking: '<think>正在思考…</think>'
   */
  readonly thinking?: string | ((message: AiBotMessage) => string | undefined) | undefined;
  /**
   * When a growing stream is ended, counted from its message; the rest goes by `response_url`. WeCom stops asking
   * after 6 minutes. 350 000 by default.
   */
  readonly streamLimitMs?: number | undefined;
  /**
   * How long the last state of a stream waits for WeCom to ask for it before it goes by `response_url`. WeCom asks
   * about once a second. 15 000 by default.
   */
  readonly pollPatienceMs?: number | undefined;
  /** As for `createCallback`: off by default. */
  readonly toleranceSeconds?: number | undefined;
  /** Where callbacks are remembered for 24 hours; memory by default. */
  readonly seen?: SeenStore | undefined;
  /** Where growing streams are kept for the polls of WeCom, which may reach another process; memory by default. */
  readonly streams?: AiBotStreamStore | undefined;
  /** As for `createCallback`. */
  readonly sourceAddresses?: SourceAddresses | undefined;
  /**
   * Told of every refused request and every failed handler, the event given where one was read; for a refused request
   * the diagnosis says what is wrong in words for people.
   *
   * With it, a handler that fails is answered with 200, and what to do is yours to decide. Without it, the answer is
   * 500, so that WeCom's retry runs the handlers again; a tap on a card is not sent again. A failure after the answer
   * is an unhandled rejection then.
   */
  readonly onError?:
    | ((error: unknown, event: AiBotEvent | undefined, diagnosis: Diagnosis | undefined) => void)
    | undefined;
  /**
   * Told of what could not be sent: a late reply to an event without `response_url`, a late update to a card that can
   * be tapped or for some members only (others go by `response_url`, as a new card), and what is over after the one use of a `response_url`; a text is a stream with what is missing. Without it, `onError` gets an
   * error.
   */
  readonly onLateReply?: ((reply: AiBotReply, event: AiBotEvent) => void) | undefined;
  /** For downloads and `response_url`. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly sleep?: Sleep | undefined;
}
