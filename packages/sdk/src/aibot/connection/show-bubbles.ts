import type { Sleep } from '../../callback/sleep.ts';
import { ApiError, TimeoutError } from '../../errors/index.ts';
import { endedHere } from '../stream/carry-over.ts';
import type { AiBotSnapshot } from '../transport.ts';
import { moveOn, newBubble, textOf, type Bubble } from './bubble.ts';
import { newStreamId } from './new-stream-id.ts';

/** A frame of a stream, as it goes over the wire. */
export interface StreamFrame {
  readonly id: string;
  readonly finish: boolean;
  readonly content: string;
  readonly feedback?: { readonly id: string } | undefined;
}

/** The streams of one event. */
export interface Bubbles {
  /** Resolves when the next snapshot may come. */
  readonly show: (snapshot: AiBotSnapshot) => Promise<void>;
  /** Nothing follows. */
  readonly dispose: () => void;
}

/** What the streams of one event go out by. */
export interface BubbleOptions {
  readonly intervalMs: number;
  readonly limitMs: number;
  /** Writes a frame. False when it was left out, as nothing can be shown before the end. */
  readonly write: (frame: StreamFrame) => Promise<boolean>;
  /** Runs while no other answer to the event is under way. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly report: (error: unknown) => void;
  readonly pause: (ms: number) => Promise<void>;
  readonly sleep: Sleep;
  readonly now: () => number;
}

// WeCom refuses everything after the limit, the end of the stream included.
const marginMs = 15_000;
const expired = 846608;
const firstPauseMs = 2000;
const lastPauseMs = 30_000;

/** Streams as they are pushed: each frame has the whole text so far, and the next is written when it was taken. */
export function showBubbles(options: BubbleOptions): Bubbles {
  return new ShownBubbles(options);
}

class ShownBubbles implements Bubbles {
  readonly #options: BubbleOptions;
  readonly #bubbles = new Map<string, Bubble>();
  #intervalMs: number;
  #isDisposed = false;

  constructor(options: BubbleOptions) {
    this.#options = options;
    this.#intervalMs = options.intervalMs;
  }

  async show(snapshot: AiBotSnapshot): Promise<void> {
    const { alone, now, pause } = this.#options;
    const bubble = this.#bubbles.get(snapshot.id) ?? newBubble(snapshot.id, snapshot.feedback);
    this.#bubbles.set(snapshot.id, bubble);
    const startedAt = now();
    await alone(() => (snapshot.finish ? this.#end(bubble, snapshot) : this.#grow(bubble, snapshot)));
    if (!snapshot.finish) await pause(this.#intervalMs - (now() - startedAt));
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const { limit } of this.#bubbles.values()) limit?.cancel();
  }

  /** The next snapshot says all that this one does: when it does not get through, that one will. */
  async #grow(bubble: Bubble, snapshot: AiBotSnapshot): Promise<void> {
    try {
      await this.#write(bubble, snapshot);
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (error instanceof ApiError) {
        this.#intervalMs = Math.min(lastPauseMs, Math.max(firstPauseMs, this.#intervalMs * 2));
      }
    }
  }

  async #end(bubble: Bubble, snapshot: AiBotSnapshot): Promise<void> {
    for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
      try {
        return await this.#write(bubble, snapshot);
      } catch (error) {
        if (!(error instanceof ApiError) || !isPassing(error) || pauseMs > lastPauseMs) throw error;
        await this.#options.pause(pauseMs);
      }
    }
  }

  async #write(bubble: Bubble, snapshot: AiBotSnapshot): Promise<void> {
    try {
      await this.#writeOnce(bubble, snapshot);
    } catch (error) {
      const isOver = error instanceof ApiError && error.errcode === expired && bubble.startedAt !== undefined;
      if (!isOver) throw error;
      moveOn(bubble, newStreamId());
      await this.#writeOnce(bubble, snapshot);
    }
  }

  async #writeOnce(bubble: Bubble, { content, finish }: AiBotSnapshot): Promise<void> {
    const text = textOf(bubble, content);
    const { id, feedback, before } = bubble;
    if (text === '' && before !== '' && bubble.startedAt === undefined) return;
    this.#startClock(bubble);
    const isTaken = await this.#options.write({ id, finish, content: text, ...(feedback && { feedback }) });
    if (!isTaken) return;
    bubble.feedback = undefined;
    bubble.shown = content;
    if (finish) close(bubble);
  }

  #startClock(bubble: Bubble): void {
    const { alone, limitMs, now, report, sleep } = this.#options;
    if (bubble.startedAt !== undefined || this.#isDisposed) return;
    bubble.startedAt = now();
    bubble.limit = sleep(limitMs - marginMs);
    bubble.limit.done.then(() => alone(() => this.#endInTime(bubble))).catch(report);
  }

  /** What is shown stays, finished; what follows goes into a new bubble. */
  async #endInTime(bubble: Bubble): Promise<void> {
    const { id, before, shown, startedAt } = bubble;
    // While this waited for its turn, the end or a new beginning may have come.
    const isDue =
      startedAt !== undefined && this.#options.now() - startedAt >= this.#options.limitMs - marginMs;
    if (this.#isDisposed || !isDue) return;
    const content = endedHere(textOf(bubble, shown));
    moveOn(bubble, newStreamId());
    if (shown !== before) await this.#options.write({ id, finish: true, content });
  }
}

function close(bubble: Bubble): void {
  bubble.limit?.cancel();
  bubble.startedAt = undefined;
}

/** Too much at a time, or no answer: the same may succeed later. */
function isPassing(error: unknown): boolean {
  return error instanceof TimeoutError || (error instanceof ApiError && error.retryable === 'backoff');
}
