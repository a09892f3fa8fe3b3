import type { SandboxEvent } from '../control/types.ts';
import type { Sleep } from '../clock/sleep.ts';
import type { EventRing, RingEntry } from './event-ring.ts';

export interface StreamOptions {
  /** The last event that the client has; undefined = only what happens from now on. */
  readonly after: number | undefined;
  /** Only this member's events, beside those that are nobody's. */
  readonly userid: string | undefined;
  readonly heartbeatMs: number;
  readonly sleep: Sleep;
}

const batchSize = 200;

/**
 * Events as a stream of server-sent events. The ring is the only buffer: a slow reader is served from where it is,
 * and one that falls out of the ring is told to load afresh (`reset`).
 */
export function eventStream(ring: EventRing, options: StreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const ended = new AbortController();
  const chunks = eventChunks(ring, options, ended.signal);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: () => ended.abort(),
  });
}

async function* eventChunks(
  ring: EventRing,
  options: StreamOptions,
  ended: AbortSignal,
): AsyncGenerator<string, void> {
  let last = options.after ?? ring.lastId;
  // An id alone is no event, but the browser remembers it and can resume even when nothing happened yet.
  yield options.after === undefined ? `retry: 1000\nid: ${last}\n\n` : 'retry: 1000\n\n';
  while (!ended.aborted && !ring.isClosed) {
    const entries = ring.after(last, batchSize);
    if (entries === undefined) {
      last = ring.lastId;
      yield writeEvent({ id: last, type: 'reset' });
    } else if (entries.length > 0) {
      last = entries.at(-1)?.id ?? last;
      yield writeEntries(entries, options.userid) || `id: ${last}\n\n`;
    } else if ((await wait(ring, options, ended)) === 'silence') yield ': still here\n\n';
  }
}

/** Until something happens, or so long that proxies and browsers want a sign of life. */
async function wait(
  ring: EventRing,
  options: StreamOptions,
  ended: AbortSignal,
): Promise<'news' | 'silence'> {
  const timer = new AbortController();
  const stop = (): void => timer.abort();
  ended.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([
      ring.changed().then(() => 'news' as const),
      options.sleep(options.heartbeatMs, timer.signal).then(() => 'silence' as const),
    ]);
  } finally {
    ended.removeEventListener('abort', stop);
    timer.abort();
  }
}

function writeEntries(entries: readonly RingEntry[], userid: string | undefined): string {
  const wanted = userid?.toLowerCase();
  return entries
    .filter((entry) => wanted === undefined || entry.userid === null || entry.userid.toLowerCase() === wanted)
    .map((entry) => entry.build(entry.id))
    .filter((event) => event !== undefined)
    .map(writeEvent)
    .join('');
}

function writeEvent(event: SandboxEvent): string {
  return `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
