// The sender's side of a bot's callback, for the tests of this folder.
import type { CallbackReceiver } from '../../callback/adapters/receiver.ts';
import { createCipher, type CallbackCipher } from '../../callback/cipher.ts';
import { openReply } from '../../callback/open-reply.ts';
import { sealDelivery } from '../../callback/seal-delivery.ts';
import { manualTimer, nowMs, seconds, url } from '../../callback/testing.ts';
import { createAiBot, type AiBot } from '../create-ai-bot.ts';
import { poll } from '../testing.ts';
import type { AiBotCallbackOptions } from './callback-options.ts';
import { createAiBotCallback } from './create-ai-bot-callback.ts';

export const credentials = {
  token: 'botToken01',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
};
export const cipher: CallbackCipher = createCipher({ ...credentials, receiveid: '' });
export const nonce = '1764407876';

export function post(message: string, from: CallbackCipher = cipher): Request {
  const { query, body } = sealDelivery(message, { timestamp: seconds, nonce, format: 'json' }, from);
  return new Request(url + query, { method: 'POST', body });
}

/** What WeCom reads; undefined for an empty answer. */
export async function answerOf(response: Response): Promise<unknown> {
  const plaintext = openReply(await response.text(), cipher);
  return plaintext === undefined ? undefined : JSON.parse(plaintext);
}

/** All that one run of a bot does to the outside. */
export interface BotSetUp {
  readonly bot: AiBot;
  readonly callback: CallbackReceiver;
  readonly errors: unknown[];
  readonly late: unknown[];
  /** Bodies that went to a `response_url`. */
  readonly sent: unknown[];
  /** Lets all waiting times that run now come to their end. */
  readonly elapse: () => Promise<void>;
  readonly say: (message: string) => Promise<unknown>;
  readonly askFor: (id: string) => Promise<unknown>;
}

export function setUp(options: Partial<AiBotCallbackOptions> = {}): BotSetUp {
  const bot = createAiBot();
  const [errors, late, sent]: [unknown[], unknown[], unknown[]] = [[], [], []];
  let timer = manualTimer();
  const callback = createAiBotCallback({
    ...credentials,
    bot,
    now: () => nowMs,
    sleep: (ms) => timer.sleep(ms),
    onError: (error) => errors.push(error),
    onLateReply: (reply) => late.push(reply),
    fetch: async (_url, init) => {
      sent.push(JSON.parse(String(init?.body)));
      return Response.json({ errcode: 0, errmsg: 'ok' });
    },
    ...options,
  });
  const say = async (message: string): Promise<unknown> => answerOf(await callback.fetch(post(message)));
  return {
    bot,
    callback,
    errors,
    late,
    sent,
    say,
    askFor: (id) => say(poll(id)),
    elapse: async () => {
      timer.elapse();
      timer = manualTimer();
      await settled();
    },
  };
}

/** Resolves when all that can happen without a timer has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
