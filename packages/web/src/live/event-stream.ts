import type { SandboxEvent } from '@wecomkit/sandbox/control';

export interface EventStreamOptions {
  /** The stream stands: for the first time, or again. */
  readonly onOpen: () => void;
  readonly onLost: () => void;
  /** Events in the order in which they came; a burst comes as one batch. */
  readonly onEvents: (events: readonly SandboxEvent[]) => void;
  /** The browser gave up on resuming: what happened meanwhile is lost, so read everything anew. */
  readonly onGap: () => void;
}

const names: readonly SandboxEvent['type'][] = [
  'message',
  'message-changed',
  'conversation',
  'journal',
  'clock',
  'faults',
  'directory',
  'reset',
];

const retryMs = 1000;
/** A burst is handed on at most this late: one drawing for many events. */
const batchMs = 16;

/** Follows the sandbox's events. The browser reconnects and sends Last-Event-ID by itself; answers a function that ends it. */
export function followEvents(options: EventStreamOptions): () => void {
  let source = open();
  let waiting: SandboxEvent[] = [];
  let flushing = 0;
  let retrying = 0;

  function flush(): void {
    flushing = 0;
    const batch = waiting;
    waiting = [];
    options.onEvents(batch);
  }

  function onEvent(event: MessageEvent<string>): void {
    waiting.push(JSON.parse(event.data) as SandboxEvent);
    if (flushing === 0) flushing = window.setTimeout(flush, batchMs);
  }

  function onError(): void {
    options.onLost();
    // CLOSED is final: an answer that is no event stream, for example while the sandbox restarts behind a proxy.
    if (source.readyState !== EventSource.CLOSED) return;
    retrying = window.setTimeout(() => {
      source = open();
      options.onGap();
    }, retryMs);
  }

  function open(): EventSource {
    const stream = new EventSource('/_sandbox/events');
    stream.addEventListener('open', options.onOpen);
    stream.addEventListener('error', onError);
    for (const name of names) stream.addEventListener(name, onEvent);
    return stream;
  }

  return () => {
    window.clearTimeout(flushing);
    window.clearTimeout(retrying);
    source.close();
  };
}
