import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  scriptedBotServer,
  type BotFrame,
  type BotPeer,
  type BotServer,
} from '../../../test/scripted-bot-server.ts';
import { createAiBot, type AiBot } from '../create-ai-bot.ts';
import { botReply } from '../reply/bot-reply.ts';
import { connectAiBot, type AiBotConnection } from './connect-ai-bot.ts';
import type { AiBotConnectionOptions } from './connection-options.ts';
import { manualClock, type ManualClock } from './testing.ts';

let server: BotServer;
let clock: ManualClock;
let bot: AiBot;
let connection: AiBotConnection;
let errors: unknown[];
let heard: (() => void)[];

beforeEach(async () => {
  server = await scriptedBotServer();
  clock = manualClock();
  bot = createAiBot();
  errors = [];
  heard = [];
});

afterEach(async () => {
  await connection.close({ timeoutMs: 0 });
  await server.stop();
});

const credentials = { bot_id: 'aibSandbox01', secret: 'open-sesame' };

function connect(options: Partial<AiBotConnectionOptions> = {}): AiBotConnection {
  connection = connectAiBot({
    bot,
    ...credentials,
    url: server.url,
    sleep: clock.sleep,
    now: clock.now,
    random: () => 0,
    onError: (error) => {
      errors.push(error);
      for (const look of heard) look();
    },
    ...options,
  });
  return connection;
}

async function subscribe(options: Partial<AiBotConnectionOptions> = {}): Promise<BotPeer> {
  connect(options);
  const peer = await server.connection();
  await peer.accept();
  await connection.ready;
  return peer;
}

/** Resolves when so many errors were reported. */
const reported = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (errors.length >= count) resolve();
    };
    heard.push(look);
    look();
  });

const base = {
  aibotid: 'aibSandbox01',
  chattype: 'single',
  from: { userid: 'LiLei' },
};
const text = (content: string, msgid = content): object => ({
  ...base,
  msgid,
  msgtype: 'text',
  text: { content },
});
const event = (eventtype: string, more: object = {}): object => ({
  ...base,
  msgid: eventtype,
  create_time: 1_732_240_000,
  msgtype: 'event',
  event: { eventtype, ...more },
});
const tap = (event_key: string): object =>
  event('template_card_event', {
    template_card_event: { card_type: 'button_interaction', event_key, task_id: 'task-1' },
  });
const say = (peer: BotPeer, content: string, req_id = content): void =>
  peer.push('aibot_msg_callback', req_id, text(content));
const happen = (peer: BotPeer, body: object, req_id = 'e1'): void =>
  peer.push('aibot_event_callback', req_id, body);
const streamOf = ({ body }: BotFrame): Readonly<Record<string, unknown>> => Object(body['stream']);

/** A generator that the test feeds. */
function feed(): {
  readonly pieces: AsyncGenerator<string>;
  readonly put: (piece: string) => void;
  readonly end: () => void;
} {
  const waiting: string[] = [];
  let wake = Promise.withResolvers<void>();
  let isOver = false;
  async function* pieces(): AsyncGenerator<string> {
    for (;;) {
      const [piece] = waiting.splice(0, 1);
      if (piece !== undefined) yield piece;
      else if (isOver) return;
      else await wake.promise;
    }
  }
  const change = (): void => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  return {
    pieces: pieces(),
    put: (piece) => {
      waiting.push(piece);
      change();
    },
    end: () => {
      isOver = true;
      change();
    },
  };
}

/** What a promise was rejected with. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

async function reconnect(): Promise<BotPeer> {
  await clock.elapse(1000);
  const peer = await server.connection();
  await peer.accept();
  return peer;
}

describe('a bot on the long connection', () => {
  it('answers a message under its req_id', async () => {
    bot.on.text(({ text: { content } }) => `You said ${content}`);
    const peer = await subscribe();
    say(peer, 'hi');
    const frame = await peer.next();
    expect(frame).toEqual({
      cmd: 'aibot_respond_msg',
      headers: { req_id: 'hi' },
      body: {
        msgtype: 'stream',
        stream: { id: expect.any(String), finish: true, content: 'You said hi' },
      },
    });
  });

  it('greets those who open the chat, and changes the cards that are tapped', async () => {
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'Approved' },
      card_action: { type: 1, url: 'https://erp.example/1' },
    } as const;
    bot.on.enterChat(() => 'Hello');
    bot.on.templateCardEvent({ key: 'approve' }, () => botReply.updateTemplateCard(card));
    const peer = await subscribe();
    happen(peer, event('enter_chat'));
    expect(await peer.next()).toEqual({
      cmd: 'aibot_respond_welcome_msg',
      headers: { req_id: 'e1' },
      body: { msgtype: 'text', text: { content: 'Hello' } },
    });
    happen(peer, tap('approve'), 'e2');
    expect(await peer.next()).toEqual({
      cmd: 'aibot_respond_update_msg',
      headers: { req_id: 'e2' },
      body: { response_type: 'update_template_card', template_card: { ...card, task_id: 'task-1' } },
    });
  });

  it('gives several answers in their order, each when the former was acknowledged', async () => {
    bot.on.text(async (_message, chat) => {
      const first = chat.reply(botReply.media('file', 'M1'));
      const second = chat.reply('done');
      await Promise.all([first, second]);
    });
    const peer = await subscribe();
    say(peer, 'both');
    const first = await peer.next();
    expect([first.body, peer.unread()]).toEqual([{ msgtype: 'file', file: { media_id: 'M1' } }, 0]);
    peer.ack(first);
    expect(streamOf(await peer.next())).toMatchObject({ content: 'done', finish: true });
  });

  it('lets messages be answered side by side', async () => {
    bot.on.text(({ text: { content } }) => content);
    const peer = await subscribe();
    say(peer, 'one');
    say(peer, 'two');
    const frames = [await peer.next(), await peer.next()];
    expect(frames.map(({ headers }) => headers.req_id)).toEqual(['one', 'two']);
  });

  it('handles a message that comes twice once', async () => {
    const contents: string[] = [];
    bot.on.text(({ text: { content } }) => {
      contents.push(content);
      return content;
    });
    const peer = await subscribe();
    peer.push('aibot_msg_callback', 'r1', text('first', 'm1'));
    peer.push('aibot_msg_callback', 'r2', text('first', 'm1'));
    peer.push('aibot_msg_callback', 'r3', text('second', 'm2'));
    await peer.next();
    await peer.next();
    expect(contents).toEqual(['first', 'second']);
  });

  it('handles a message although the store of the known ones fails, and says so', async () => {
    bot.on.text(() => 'answer');
    const seen = { claim: () => Promise.reject(new Error('no store')), release: () => undefined };
    const peer = await subscribe({ seen });
    say(peer, 'hi');
    await peer.next();
    expect(errors).toEqual([new Error('no store')]);
  });

  it('reports handlers that fail and goes on', async () => {
    bot.on.text(({ text: { content } }) => {
      if (content === 'bad') throw new Error('my fault');
      return content;
    });
    const peer = await subscribe();
    say(peer, 'bad');
    say(peer, 'good');
    expect(streamOf(await peer.next())).toMatchObject({ content: 'good' });
    expect(errors).toEqual([new Error('my fault')]);
  });

  it('reports what it does not know, and hands on what it can', async () => {
    const unknown = Promise.withResolvers<unknown>();
    bot.on.unknown(({ name }) => unknown.resolve(name));
    const peer = await subscribe();
    peer.push('aibot_something', 'r', {});
    peer.push('aibot_msg_callback', 'r', { ...base, msgtype: 'hologram' });
    expect(await unknown.promise).toBe('aibot.message.hologram');
    expect(errors).toMatchObject([{ code: 'aibot_connection', reason: 'frame' }]);
  });
});
