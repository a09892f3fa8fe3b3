/** One bot in its two modes: the handlers are the same, and so is what the members see. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import { botReply, connectAiBot, createAiBot, createAiBotCallback, type AiBot } from '@wecomkit/sdk/aibot';
import { toNodeListener } from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';

const aibotid = 'aibSandboxStock01';
const conversation = `aibot:${aibotid}`;
const userid = 'zhangsan';

type MessageView = Awaited<ReturnType<Sandbox['say']>>;

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]);

interface Running extends AsyncDisposable {
  readonly errors: readonly unknown[];
}

const modes: Readonly<Record<string, (sandbox: Sandbox, bot: AiBot) => Promise<Running>>> = {
  'callback mode': serve,
  'a long connection': connect,
};

function credentials(sandbox: Sandbox): {
  readonly secret: string;
  readonly token: string;
  readonly encodingAESKey: string;
} {
  const own = sandbox.secrets().corps[0]?.aibots.find((each) => each.aibotid === aibotid);
  return { secret: own?.secret ?? '', token: own?.token ?? '', encodingAESKey: own?.encodingAESKey ?? '' };
}

async function serve(sandbox: Sandbox, bot: AiBot): Promise<Running> {
  const errors: unknown[] = [];
  const { token, encodingAESKey } = credentials(sandbox);
  const callback = createAiBotCallback({
    bot,
    token,
    encodingAESKey,
    onError: (error) => errors.push(error),
  });
  const server = createServer(toNodeListener(callback)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await sandbox.setBotCallback(aibotid, { url: `http://127.0.0.1:${port}/bot`, token, encodingAESKey });
  return {
    errors,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function connect(sandbox: Sandbox, bot: AiBot): Promise<Running> {
  const errors: unknown[] = [];
  sandbox.setBotMode(aibotid, 'connection');
  const { secret } = credentials(sandbox);
  const url = sandbox.url.replace('http', 'ws');
  const connection = connectAiBot({
    bot,
    bot_id: aibotid,
    secret,
    url,
    onError: (error) => errors.push(error),
  });
  await connection.ready;
  return { errors, [Symbol.asyncDispose]: () => connection.close() };
}

function card(title: string) {
  return {
    card_type: 'button_interaction',
    main_title: { title },
    button_list: [{ text: 'Order', key: 'order' }],
    task_id: 'task_1',
  } as const;
}

/** A bot that answers in every way there is. */
function createStockBot(): { readonly bot: AiBot; readonly judged: Promise<unknown> } {
  const bot = createAiBot();
  const judged = Promise.withResolvers<unknown>();
  bot.on.enterChat(() => 'Hello');
  bot.on.text(
    ({ text }) => text.content === 'card',
    () => botReply.templateCard(card('12 left')),
  );
  bot.on.text(
    ({ text }) => text.content === 'stream',
    async function* () {
      yield 'Counting … ';
      yield '**12** left';
    },
  );
  bot.on.text(
    ({ text }) => text.content === 'judge',
    () => botReply.stream('12', { feedback: { id: 'fb-1' } }),
  );
  bot.on.templateCardEvent({ key: 'order' }, () => botReply.updateTemplateCard(card('Ordered')));
  bot.on.image(async ({ image }, chat) => {
    const { bytes } = await chat.download(image);
    return `${bytes.length} bytes`;
  });
  bot.on.feedbackEvent(({ event }) => judged.resolve(event.feedback_event));
  return { bot, judged: judged.promise };
}

/** What is the same whichever way it came. */
function shown({ msgtype, content, stream, card }: MessageView): object {
  return { msgtype, content, state: stream?.state, card: card?.card };
}

async function talk(sandbox: Sandbox, content: string): Promise<MessageView> {
  const before = sandbox.messages(userid, conversation).length;
  await sandbox.say(userid, { conversation, msgtype: 'text', text: { content } });
  return answerAfter(sandbox, before);
}

async function sendPicture(sandbox: Sandbox): Promise<MessageView> {
  const form = new FormData();
  form.append('media', new Blob([png]), 'stock.png');
  const address = `${sandbox.url}/_sandbox/media?type=image`;
  const { media_id } = await (await fetch(address, { method: 'POST', body: form })).json();
  const before = sandbox.messages(userid, conversation).length;
  await sandbox.say(userid, { conversation, msgtype: 'image', media_id });
  return answerAfter(sandbox, before);
}

/** The bot's first message after so many, when it is finished. */
async function answerAfter(sandbox: Sandbox, count: number): Promise<MessageView> {
  return sandbox.waitForMessage(
    userid,
    ({ msgid, from, stream }) =>
      from.kind === 'aibot' &&
      stream?.state !== 'growing' &&
      sandbox.messages(userid, conversation).findIndex((message) => message.msgid === msgid) >= count,
    20_000,
  );
}

describe.each(Object.entries(modes))('a bot in %s', (_mode, start) => {
  it('greets, streams, reads pictures, changes cards, and hears what is thought of it', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    const { bot, judged } = createStockBot();
    await using running = await start(sandbox, bot);

    await sandbox.open(userid, conversation);
    const greeting = await answerAfter(sandbox, 0);
    expect(shown(greeting)).toMatchObject({ msgtype: 'text', content: { content: 'Hello' } });

    const stream = await talk(sandbox, 'stream');
    expect(shown(stream)).toMatchObject({
      content: { content: 'Counting … **12** left' },
      state: 'finished',
    });

    const picture = await sendPicture(sandbox);
    expect(shown(picture)).toMatchObject({ content: { content: `${png.length} bytes` } });

    const { msgid } = await talk(sandbox, 'card');
    await sandbox.tap(userid, msgid, 'order');
    const updated = await sandbox.waitForMessage(userid, (message) => (message.card?.version ?? 0) > 1);
    expect(shown(updated)).toMatchObject({ card: { main_title: { title: 'Ordered' } } });

    const answer = await talk(sandbox, 'judge');
    await sandbox.feedback(userid, answer.msgid, { type: 2, inaccurate_reason_list: [3] });
    expect(await judged).toMatchObject({ id: 'fb-1', type: 2, inaccurate_reason_list: [3] });
    expect(running.errors).toEqual([]);
  });
});
