import type { Sleep } from '../../callback/sleep.ts';

/** What keeps a connection alive, and notices that it is dead. */
export interface Heartbeat {
  readonly stop: () => void;
}

/** What a heartbeat is made with. */
export interface HeartbeatOptions {
  readonly everyMs: number;
  /** How long nothing at all may come. */
  readonly staleMs: number;
  /** How long ago something came, in milliseconds. */
  readonly silenceMs: () => number;
  /** Resolves when the answer is there. */
  readonly ping: () => Promise<unknown>;
  readonly onDead: (why: string) => void;
  readonly sleep: Sleep;
}

const missedAtMost = 2;

/**
 * Pings every 30 s, as the page advises (path/101463). Two pings without an answer, or silence for too long, mean that
 * the connection is dead. The silence is what tells after the machine slept: the timers stood still, the clock did not.
 */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { everyMs, staleMs, silenceMs, ping, onDead, sleep } = options;
  let unanswered = 0;
  let isStopped = false;
  let wait = sleep(everyMs);

  function diagnosis(): string | undefined {
    if (unanswered >= missedAtMost) return `${unanswered} heartbeats were not answered`;
    const silence = silenceMs();
    return silence > staleMs ? `nothing came for ${silence} ms` : undefined;
  }

  async function beat(): Promise<void> {
    unanswered += 1;
    await ping();
    unanswered = 0;
  }

  async function run(): Promise<void> {
    for (;;) {
      await wait.done;
      if (isStopped) return;
      const dead = diagnosis();
      if (dead !== undefined) return onDead(dead);
      // A ping that fails is one that was not answered.
      beat().catch(() => undefined);
      wait = sleep(everyMs);
    }
  }

  void run();
  return {
    stop: () => {
      isStopped = true;
      wait.cancel();
    },
  };
}
