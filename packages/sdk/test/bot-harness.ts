import { connectAiBot, type AiBotConnection } from '../src/aibot/connection/connect-ai-bot.ts';
import type { AiBotConnectionOptions } from '../src/aibot/connection/connection-options.ts';
import { manualClock, type ManualClock } from '../src/aibot/connection/testing.ts';
import { createAiBot, type AiBot } from '../src/aibot/create-ai-bot.ts';
import { scriptedBotServer, type BotFrame, type BotPeer, type BotServer } from './scripted-bot-server.ts';

/** A bot, and a server that says what a test makes it say, on a clock that stands still. */
export interface BotHarness extends AsyncDisposable {
  readonly bot: AiBot;
  readonly server: BotServer;
  readonly clock: ManualClock;
  readonly connection: AiBotConnection;
  readonly errors: readonly unknown[];
  /** Resolves when so many errors were reported. */
  readonly reported: (count: number) => Promise<void>;
  /** Takes the next connection and its subscription. */
  readonly accept: () => Promise<BotPeer>;
  /** The same after the shortest pause, which follows a connection that was lost. */
  readonly acceptAgain: () => Promise<BotPeer>;
}

export async function botHarness(options: Partial<AiBotConnectionOptions> = {}): Promise<BotHarness> {
  const server = await scriptedBotServer();
  const clock = manualClock();
  const bot = createAiBot();
  const errors: unknown[] = [];
  let watchers: readonly (() => void)[] = [];
  const connection = connectAiBot({
    bot,
    bot_id: 'aibSandbox01',
    secret: 'open-sesame',
    url: server.url,
    sleep: clock.sleep,
    now: clock.now,
    random: () => 0,
    onError: (error) => {
      errors.push(error);
      for (const watch of watchers) watch();
    },
    ...options,
  });
  const accept = async (): Promise<BotPeer> => {
    const peer = await server.connection();
    await peer.accept();
    return peer;
  };
  return {
    bot,
    server,
    clock,
    connection,
    errors,
    reported: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (errors.length >= count) resolve();
        };
        watchers = [...watchers, look];
        look();
      }),
    accept,
    acceptAgain: async () => {
      await clock.elapse(1000);
      return accept();
    },
    [Symbol.asyncDispose]: async () => {
      await connection.close({ timeoutMs: 0 });
      await server.stop();
    },
  };
}

const base = { aibotid: 'aibSandbox01', chattype: 'single', from: { userid: 'LiLei' } };

/** Somebody writes; the words are the req_id and the msgid too. */
export function say(peer: BotPeer, content: string, more: object = {}): void {
  const body = { ...base, msgid: content, msgtype: 'text', text: { content }, ...more };
  peer.push('aibot_msg_callback', content, body);
}

/** Something happens; its name is the req_id and the msgid too. */
export function happen(peer: BotPeer, eventtype: string, content?: object, more: object = {}): void {
  const event = { eventtype, ...(content && { [eventtype]: content }) };
  const body = { ...base, msgid: eventtype, create_time: 1_732_240_000, msgtype: 'event', event, ...more };
  peer.push('aibot_event_callback', eventtype, body);
}

/** Somebody taps on a card. */
export function tap(peer: BotPeer, event_key: string, more: object = {}): void {
  const card = { card_type: 'button_interaction', event_key, task_id: 'task-1' };
  happen(peer, 'template_card_event', card, more);
}

/** The stream that a frame carries. */
export function streamOf({ body }: BotFrame): Readonly<Record<string, unknown>> {
  return Object(body['stream']);
}

/** Pieces that a test hands out one by one. */
export interface Feed {
  readonly pieces: AsyncGenerator<string>;
  readonly put: (piece: string) => void;
  readonly end: () => void;
}

export function feed(): Feed {
  const waiting: string[] = [];
  let change = Promise.withResolvers<void>();
  let isOver = false;
  const tell = (): void => {
    change.resolve();
    change = Promise.withResolvers();
  };
  return {
    pieces: handOut(),
    put: (piece) => {
      waiting.push(piece);
      tell();
    },
    end: () => {
      isOver = true;
      tell();
    },
  };

  async function* handOut(): AsyncGenerator<string> {
    for (;;) {
      const [piece] = waiting.splice(0, 1);
      if (piece !== undefined) yield piece;
      else if (isOver) return;
      else await change.promise;
    }
  }
}

/** What a promise is rejected with; undefined when it is not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}
