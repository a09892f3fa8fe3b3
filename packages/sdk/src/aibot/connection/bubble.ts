import type { Wait } from '../../callback/sleep.ts';
import type { AiBotFeedbackId } from '../reply/reply-types.ts';
import { carryOver } from '../stream/carry-over.ts';

/**
 * One stream of a handler. It has the id of the handler's stream until WeCom's time for one bubble is over; then it
 * goes on under a new one.
 */
export interface Bubble {
  /** The id on the wire. */
  id: string;
  /** The beginning of the text, as far as finished bubbles show it. */
  before: string;
  /** All of the text that WeCom has taken, `before` included. */
  shown: string;
  /** When the first frame of this id was written, in milliseconds since 1970. */
  startedAt: number | undefined;
  /** Until a frame has carried it. */
  feedback: AiBotFeedbackId | undefined;
  /** Ends the bubble before WeCom does. */
  limit: Wait | undefined;
}

export function newBubble(id: string, feedback: AiBotFeedbackId | undefined): Bubble {
  return { id, before: '', shown: '', startedAt: undefined, feedback, limit: undefined };
}

/** What of a text this bubble has to show: what no earlier one shows, in what was open where that one ended. */
export function textOf({ before }: Bubble, content: string): string {
  if (before === '' || !content.startsWith(before)) return content;
  return carryOver(before, content.slice(before.length));
}

/** Goes on under a new id with what WeCom has not taken. */
export function moveOn(bubble: Bubble, id: string): void {
  bubble.limit?.cancel();
  bubble.limit = undefined;
  bubble.id = id;
  bubble.before = bubble.shown;
  bubble.startedAt = undefined;
}
