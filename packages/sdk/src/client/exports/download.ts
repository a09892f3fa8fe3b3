import { NetworkError } from '../../errors/index.ts';
import type { ExportFile } from '../../operations/named.gen.ts';
import type { JobContext } from '../jobs/run-job.ts';
import type { CallOptions } from '../options.ts';
import { pause, Retries } from '../retry.ts';
import { send } from '../transport.ts';

const timeoutMs = 120_000;

/**
 * A file of an export, as it arrives. Opening it is tried again like any reading call; what breaks off later is not.
 * The address is no part of any error: who has it, has the file.
 * @throws NetworkError, TimeoutError; the signal's reason
 */
export async function* download(
  { options: client }: JobContext,
  operation: string,
  file: ExportFile,
  options: CallOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const open = (): Promise<ReadableStream<Uint8Array>> =>
    send(
      { method: 'GET', path: file.url, query: {}, body: undefined },
      {
        baseUrl: '',
        fetch: client.fetch ?? fetch,
        timeoutMs: options.timeoutMs ?? client.timeoutMs ?? timeoutMs,
        signal: options.signal,
        operation,
      },
      async (response) => bodyOf(response, operation),
    );
  const retries = new Retries(options.retry ?? client.retry, true);
  const stream = await persist(open, retries, (ms) => (client.sleep ?? pause)(ms, options.signal));
  let received = 0;
  for await (const chunk of chunksOf(stream, operation, options.signal)) {
    received += chunk.length;
    yield chunk;
  }
  if (received !== file.size) throw cutOff(operation, `${received} of ${file.size} bytes came`);
}

async function bodyOf(response: Response, operation: string): Promise<ReadableStream<Uint8Array>> {
  if (response.ok && response.body) return response.body;
  await response.body?.cancel();
  throw cutOff(operation, `HTTP ${response.status} instead of the file; its address works for two hours`);
}

async function persist<Result>(
  attempt: () => Promise<Result>,
  retries: Retries,
  sleep: (ms: number) => Promise<void>,
): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const waitMs = retries.next(error, Math.random);
      if (waitMs === undefined) throw error;
      await sleep(waitMs);
    }
  }
}

/** Ends the download when the reader stops or the signal says so. */
async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
  operation: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  const cancel = (): Promise<void> => reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw cutOff(operation, undefined, cause);
  } finally {
    signal?.removeEventListener('abort', cancel);
    await cancel();
  }
}

function cutOff(operation: string, reason: string | undefined, cause?: unknown): NetworkError {
  return new NetworkError(operation, { mayHaveArrived: true, reason, cause });
}
