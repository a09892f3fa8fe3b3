import type { Done } from '../operations/named.gen.ts';
import { afterFailure } from './after-failure.ts';
import { sendBy, type PoolMessage } from './pool-message.ts';
import { freePlaces, freest, nextFreeAt, type Robot } from './robot.ts';

/** The robots that are left, as one. */
export interface Crew {
  /** Resolves when one of them may send. Rejects when none is left, with what the last one failed of. */
  readonly ready: () => Promise<void>;
  /** How many messages they may send now. */
  readonly places: () => number;
  /** Sends a message by the one that is best, and by others when that fails for its own reasons. */
  readonly send: (message: PoolMessage) => Promise<Done>;
}

/** What a crew is made with. */
export interface CrewOptions {
  readonly robots: readonly Robot[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told which robot is left out from now on, and why. */
  readonly onRetired: (error: unknown, index: number) => void;
}

// How often one message may fail by no fault of its own, beside once for each robot.
const patience = 3;
const firstPauseMs = 500;

export function createCrew({ robots, now, sleep, onRetired }: CrewOptions): Crew {
  let left = robots;
  let lastDeath: unknown;

  /** Waits for the best robot. */
  async function next(): Promise<Robot> {
    for (;;) {
      if (left.length === 0) throw lastDeath;
      const robot = freest(left);
      if (robot !== undefined) return robot;
      await sleep(Math.max(1, nextFreeAt(left) - now()));
    }
  }

  function retire(robot: Robot, error: unknown): void {
    left = left.filter((other) => other !== robot);
    lastDeath = error;
    onRetired(error, robots.indexOf(robot));
  }

  /** Makes the robot and the clock ready for another attempt, or throws the error. */
  async function recover(error: unknown, robot: Robot, failures: number): Promise<void> {
    const consequence = afterFailure(error);
    if (consequence === 'retire') return retire(robot, error);
    if (consequence === 'give up' || failures >= robots.length + patience) throw error;
    if (consequence === 'block') return robot.window.block();
    await sleep(firstPauseMs * 2 ** failures);
  }

  return {
    ready: async () => {
      await next();
    },
    places: () => freePlaces(left),
    send: async (message) => {
      for (let failures = 0; ; failures += 1) {
        const robot = await next();
        try {
          return await sendThrough(robot, message);
        } catch (error) {
          await recover(error, robot, failures);
        }
      }
    },
  };
}

async function sendThrough({ bot, window }: Robot, message: PoolMessage): Promise<Done> {
  window.begin();
  try {
    return await sendBy(bot, message);
  } finally {
    window.end();
  }
}
