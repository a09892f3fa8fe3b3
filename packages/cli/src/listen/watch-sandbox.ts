import { setTimeout } from 'node:timers/promises';

export interface WatchOptions {
  readonly baseUrl: string;
  readonly stopped: AbortSignal;
  /** Callback URLs may be others now: one was saved, all was reset, or the sandbox was started anew. */
  readonly onChange: () => Promise<unknown>;
  /** The sandbox does not answer any more. */
  readonly onGone: () => void;
}

const pauseMs = 500;

/** Follows the events of a sandbox, over restarts too, until it is stopped. */
export async function watchSandbox(options: WatchOptions): Promise<void> {
  const { stopped, onGone } = options;
  let isThere = true;
  while (!stopped.aborted) {
    if (await follow(options)) isThere = true;
    else if (isThere && !stopped.aborted) {
      isThere = false;
      onGone();
    }
    await setTimeout(pauseMs, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Gives whether there was somebody to follow. */
async function follow({ baseUrl, stopped, onChange }: WatchOptions): Promise<boolean> {
  let isOpen = false;
  try {
    // Events of messages are nobody's but the member's; nobody has this userid.
    const response = await fetch(`${baseUrl}/_sandbox/events?userid=-`, { signal: stopped });
    if (!response.ok || !response.body) return false;
    isOpen = true;
    await onChange();
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (lines.some((line) => line === 'event: directory' || line === 'event: reset')) await onChange();
    }
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
  return isOpen;
}

/** What fetch and its streams say of a connection that fails or is given up. */
function isBroken(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError');
}
