import { receiverOf, type CallbackReceiver } from '../../callback/adapters/receiver.ts';
import { answerIncoming } from '../../callback/answer-incoming.ts';
import { createCipher } from '../../callback/cipher.ts';
import { createDiagnoses } from '../../callback/diagnosis/create-diagnoses.ts';
import { memorySeenStore } from '../../callback/seen-store.ts';
import { sleep } from '../../callback/sleep.ts';
import { createAllowList } from '../../callback/source/allow-list.ts';
import type { BotContext } from './bot-context.ts';
import type { AiBotCallbackOptions } from './callback-options.ts';
import { deliverToBot } from './deliver-to-bot.ts';
import { createStreamRecords } from './stream-records.ts';
import { memoryStreamStore } from './stream-store.ts';

/**
 * The callback URL of a bot in callback mode (path/100719, path/101031): answers the URL check, and for a delivery
 * checks the signature and that it is for a bot, decrypts, drops repetitions, runs the handlers and answers within
 * the 5 seconds of WeCom. All adapters take it.
 *
 * The first thing that a handler says is the answer. A growing stream is answered with its first state at once; WeCom
 * then asks again and again, up to 6 minutes, and gets the newest state. What comes when nothing can be answered any
 * more (a late reply, a text over 20480 bytes, a second bubble, what a stream says after its 6 minutes) goes out by
 * the `response_url` of the event, which takes one message of 20480 bytes; what is over after that goes to
 * `onLateReply`. No text is lost, and none is cut inside a character.
 *
 * @throws CallbackError `key` when encodingAESKey is not 43 letters and digits
 *
 * @example
 * const bot = createAiBot();
 * bot.on.text((message) => `You wrote ${message.text.content}`);
 * const callback = createAiBotCallback({ bot, token, encodingAESKey, onError: console.error });
 * createServer(toNodeListener(callback)).listen(3000);
 */
export function createAiBotCallback(options: AiBotCallbackOptions): CallbackReceiver {
  const context = contextOf(options);
  return receiverOf((incoming) =>
    answerIncoming(incoming, context, (delivery) => deliverToBot(delivery, context)),
  );
}

function contextOf(options: AiBotCallbackOptions): BotContext {
  const { bot, aibotid, token, encodingAESKey, onError, sourceAddresses } = options;
  const now = options.now ?? Date.now;
  // The receiveid of bots is empty, and is compared all the same (path/101033).
  const cipher = createCipher({ token, encodingAESKey, receiveid: '' });
  return {
    bot,
    aibotid,
    encodingAESKey,
    cipher,
    now,
    onError,
    onLateReply: options.onLateReply,
    thinking: options.thinking,
    fetch: options.fetch,
    toleranceSeconds: options.toleranceSeconds,
    deadlineMs: options.deadlineMs ?? 4500,
    streamLimitMs: options.streamLimitMs ?? 350_000,
    pollPatienceMs: options.pollPatienceMs ?? 15_000,
    seen: options.seen ?? memorySeenStore({ now }),
    records: createStreamRecords(options.streams ?? memoryStreamStore({ now })),
    sleep: options.sleep ?? sleep,
    allowList:
      sourceAddresses &&
      createAllowList(sourceAddresses, { now, onError: (error) => onError?.(error, undefined, undefined) }),
    diagnoses: createDiagnoses(cipher, now, 'bot'),
  };
}
