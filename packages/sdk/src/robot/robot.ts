import { createBot, type Bot, type BotOptions } from '../client/create-bot.ts';
import { createSendWindow, type SendWindow, type SendWindowOptions } from './send-window.ts';

/** One robot of a pool. */
export interface Robot {
  readonly bot: Bot;
  readonly window: SendWindow;
}

/** Connects a robot; the pool does the repeating, as it may be another robot's turn. */
export function createRobot(options: BotOptions, limits: SendWindowOptions): Robot {
  return { bot: createBot({ ...options, retry: { attempts: 1 } }), window: createSendWindow(limits) };
}

/** The robot that may send most: so the load is spread, and a key that others send with too is spared. */
export function freest(robots: readonly Robot[]): Robot | undefined {
  return robots
    .filter(({ window }) => window.free() > 0)
    .toSorted((one, other) => other.window.free() - one.window.free())[0];
}

/** How many messages all of them may send now. */
export function freePlaces(robots: readonly Robot[]): number {
  return robots.reduce((sum, { window }) => sum + window.free(), 0);
}

/** When the next of them may send, in milliseconds since 1970. */
export function nextFreeAt(robots: readonly Robot[]): number {
  return Math.min(...robots.map(({ window }) => window.freeAt()));
}
