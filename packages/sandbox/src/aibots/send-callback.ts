import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { Texts } from '../control/types.ts';
import type { BotContext } from './bot-context.ts';
import { botTarget } from './bot-target.ts';
import type { BotCallback } from './occasion.ts';
import { pollStream } from './poll-stream.ts';
import { untilAnswered, whileUnanswered } from './progress.ts';
import { pushToServer } from './push-to-server.ts';

/** Whether the bot can be told anything: its URL is saved, or its connection is open. */
export function isReachable({ world }: BotContext, { bot }: Pick<BotCallback, 'bot'>): boolean {
  return bot.mode === 'connection'
    ? world.botConnections.isConnected(bot.aibotid)
    : botTarget(bot) !== undefined;
}

/** Sends a callback the way that the bot chose. */
export function sendCallback(
  context: BotContext,
  callback: BotCallback,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  return callback.bot.mode === 'connection'
    ? Promise.resolve(pushOver(context, callback, onEntry))
    : callServer(context, callback, onEntry);
}

const notConnected: Texts = {
  en: 'The bot has no long connection open: nobody hears of it.',
  zh: '该智能机器人没有建立长连接：消息无人接收。',
};

const noServer: Texts = {
  en: 'The bot has no callback URL: nobody hears of it.',
  zh: '该智能机器人没有配置回调 URL：消息无人接收。',
};

/** What is pushed counts as heard: the client does not acknowledge it (path/101463). */
function pushOver(
  context: BotContext,
  { bot, event, body }: BotCallback,
  onEntry: (id: number) => void,
): DeliveryResult {
  let journal: number | null = null;
  const cmd = event.kind === 'message' ? 'aibot_msg_callback' : 'aibot_event_callback';
  const frame = { cmd, headers: { req_id: event.req_id }, body } as const;
  const push = (): boolean =>
    context.world.botConnections.push(bot.aibotid, frame, (id) => {
      journal = id;
      onEntry(id);
    });
  const isSent = event.kind === 'message' ? untilAnswered(context, event, push) : push();
  return isSent
    ? { status: 'answered', reason: null, journal }
    : { status: 'no-callback', reason: notConnected, journal };
}

async function callServer(
  context: BotContext,
  callback: BotCallback,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { bot, event, polled } = callback;
  const target = botTarget(bot);
  if (target === undefined) return { status: 'no-callback', reason: noServer, journal: null };
  const ask = (): ReturnType<typeof pushToServer> => pushToServer(context, target, callback, onEntry);
  const isMessage = event.kind === 'message' && polled === undefined;
  const { result, applied } = isMessage ? await whileUnanswered(context, event, ask) : await ask();
  const stream = applied?.stream;
  // Nobody waits for the end of a stream; a poll that was sent again has its polls already.
  if (stream && !stream.isFinished && polled === undefined)
    void context.track(pollStream(context, event, stream)).catch(context.onError);
  return result;
}
