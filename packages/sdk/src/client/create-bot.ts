import type { Connection } from '../connection/connection.ts';
import * as webhook from '../operations/webhook/index.ts';
import { createRobotCaller } from './create-caller.ts';
import type { WebhookMethods } from './families.gen.ts';
import { bindFamily } from './families.ts';
import type { TransportOptions } from './options.ts';

export interface BotOptions extends TransportOptions {
  /** The key, or the whole webhook address as the group shows it. */
  readonly key: string;
}

/** A group robot (群机器人, now 消息推送): it posts to one group. */
export interface Bot extends WebhookMethods {
  /** What can be called with the key. */
  readonly connection: Connection;
}

/**
 * Connects to a group robot. Nothing is sent before the first call.
 * @throws CredentialError when there is no key in what was given
 * @example
 * const bot = createBot({ key: process.env.WECOM_BOT_KEY });
 * await bot.sendMarkdown({ markdown: { content: '**Build 812** failed' } });
 */
export function createBot(options: BotOptions): Bot {
  const caller = createRobotCaller(options.key, options);
  return Object.assign(bindFamily<WebhookMethods>(caller, webhook), { connection: caller.connection });
}
