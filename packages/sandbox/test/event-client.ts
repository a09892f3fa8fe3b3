import type { SandboxEvent } from '../src/control/types.ts';

/** A client of the event stream that reads as a browser does. */
export interface EventClient extends AsyncDisposable {
  /** The id that a browser would send when it comes back. */
  readonly lastId: () => string;
  /** The next event; comments and bare ids are passed over. Undefined at the end of the stream. */
  readonly next: () => Promise<SandboxEvent | undefined>;
  /** The next event of that type. */
  readonly nextOf: (type: SandboxEvent['type']) => Promise<SandboxEvent>;
  /** The next block as it came, whatever it is. */
  readonly nextBlock: () => Promise<string | undefined>;
}

export async function followEvents(
  url: string,
  { query = '', lastId }: { readonly query?: string; readonly lastId?: string } = {},
): Promise<EventClient> {
  const aborted = new AbortController();
  const response = await fetch(`${url}/_sandbox/events${query}`, {
    signal: aborted.signal,
    headers: lastId === undefined ? {} : { 'last-event-id': lastId },
  });
  if (!response.ok || !response.body) throw new Error(`events: ${response.status}`);
  const blocks = splitBlocks(response.body);
  let last = lastId ?? '';

  async function nextBlock(): Promise<string | undefined> {
    const { value, done } = await blocks.next();
    if (done === true) return undefined;
    last = /^id: (.*)$/m.exec(value)?.[1] ?? last;
    return value;
  }

  async function next(): Promise<SandboxEvent | undefined> {
    for (;;) {
      const block = await nextBlock();
      if (block === undefined) return undefined;
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) {
        const event: SandboxEvent = JSON.parse(data);
        return event;
      }
    }
  }

  return {
    lastId: () => last,
    nextBlock,
    next,
    async nextOf(type) {
      for (;;) {
        const event = await next();
        if (event === undefined) throw new Error(`The stream ended without ${type}.`);
        if (event.type === type) return event;
      }
    },
    async [Symbol.asyncDispose]() {
      aborted.abort();
      await blocks.return(undefined).catch(() => undefined);
    },
  };
}

async function* splitBlocks(body: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks;
  }
  return undefined;
}
