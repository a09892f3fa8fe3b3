import type { Connection } from '../connection/connection.ts';
import { CredentialError } from '../errors/index.ts';
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
  const { key, baseUrl } = parseKey(options.key);
  const caller = createRobotCaller(key, { ...options, baseUrl: options.baseUrl ?? baseUrl });
  return Object.assign(bindFamily<WebhookMethods>(caller, webhook), { connection: caller.connection });
}

/** People paste the whole address where the key is wanted, and the key where the address is (93000). */
function parseKey(given: string): { readonly key: string; readonly baseUrl: string | undefined } {
  const text = given.trim();
  if (!/^https?:\/\//iu.test(text)) {
    if (!/^[\w-]+$/u.test(text)) throw new CredentialError(undefined, { needed: 'robot', option: 'key' });
    return { key: text, baseUrl: undefined };
  }
  const url = URL.parse(text);
  const key = url?.searchParams.get('key');
  if (!url || !key) throw new CredentialError(undefined, { needed: 'robot', option: 'key' });
  return { key, baseUrl: url.origin + url.pathname.replace(/\/cgi-bin\/webhook\/send\/?$/u, '') };
}
