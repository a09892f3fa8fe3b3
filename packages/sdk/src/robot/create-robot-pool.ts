import type { BotOptions } from '../client/create-bot.ts';
import { pause } from '../client/retry.ts';
import { CredentialError } from '../errors/index.ts';
import type { Done } from '../operations/named.gen.ts';
import { createCrew } from './crew.ts';
import type { PoolInput, PoolMessage } from './pool-message.ts';
import { createRobot } from './robot.ts';
import { createSendQueue } from './send-queue.ts';

/** A robot of a pool. A text that is too long cannot be split here, as the parts would have to be counted. */
export type PoolRobotOptions = Omit<BotOptions, 'retry' | 'overflow'> & {
  readonly overflow?: 'error' | 'truncate' | undefined;
};

/** How a pool works. */
export interface RobotPoolOptions {
  /** Messages of one key within the window; 20 by default, which is WeCom's limit (path/99110). */
  readonly limit?: number | undefined;
  /** In milliseconds; a minute by default. */
  readonly windowMs?: number | undefined;
  /** Told when a key turns out to be dead (93000, 93004, 93008) and is left out from then on. */
  readonly onRetired?: ((error: unknown, index: number) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** How pauses are waited for. Default: a timer. */
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
}

type Send<Method extends PoolMessage['method']> = (
  input: PoolInput<Method>,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<Done>;

/**
 * Several robots of one group that post as one. Every method resolves when WeCom has taken the message, and rejects as
 * those of `createBot` do; a signal takes a message back as long as it waits. Files and voices are missing, as their
 * media ids belong to one key.
 */
export interface RobotPool {
  readonly sendText: Send<'sendText'>;
  readonly sendMarkdown: Send<'sendMarkdown'>;
  readonly sendMarkdownV2: Send<'sendMarkdownV2'>;
  readonly sendImage: Send<'sendImage'>;
  readonly sendNews: Send<'sendNews'>;
  readonly sendTemplateCard: Send<'sendTemplateCard'>;
}

/**
 * Posts through several robots, none of which sends more than 20 messages within any minute. Messages arrive in the
 * order in which they were given. When more wait than may be sent now, texts and markdown that follow each other are
 * merged into one message, as far as WeCom's limit in bytes allows; each of them is answered then.
 *
 * What is not known to have been refused is not sent again: robots have no check for duplicates.
 *
 * @throws CredentialError when there is no robot, or no key in what was given
 *
 * @example
 * const pool = createRobotPool([{ key: first }, { key: second }]);
 * await Promise.all(alerts.map((alert) => pool.sendText({ text: { content: alert } })));
 */
export function createRobotPool(
  robots: readonly (string | PoolRobotOptions)[],
  options: RobotPoolOptions = {},
): RobotPool {
  if (robots.length === 0) throw new CredentialError('webhook', { needed: 'robot' });
  const { limit = 20, windowMs = 60_000, now = Date.now, onRetired = () => undefined } = options;
  const crew = createCrew({
    robots: robots.map((robot) =>
      createRobot(typeof robot === 'string' ? { key: robot } : robot, { limit, windowMs, now }),
    ),
    now,
    sleep: options.sleep ?? ((ms) => pause(ms, undefined)),
    onRetired,
  });
  const queue = createSendQueue(crew);
  return {
    sendText: (input, { signal } = {}) => queue.send({ method: 'sendText', input }, signal),
    sendMarkdown: (input, { signal } = {}) => queue.send({ method: 'sendMarkdown', input }, signal),
    sendMarkdownV2: (input, { signal } = {}) => queue.send({ method: 'sendMarkdownV2', input }, signal),
    sendImage: (input, { signal } = {}) => queue.send({ method: 'sendImage', input }, signal),
    sendNews: (input, { signal } = {}) => queue.send({ method: 'sendNews', input }, signal),
    sendTemplateCard: (input, { signal } = {}) => queue.send({ method: 'sendTemplateCard', input }, signal),
  };
}
