/** A bot in callback mode against the sandbox: what is late, and what is too long for one answer. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import { createAiBot, createAiBotCallback, type AiBot, type AiBotCallbackOptions } from '@wecomkit/sdk/aibot';
import { toNodeListener } from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';

const aibotid = 'aibSandboxStock01';
const conversation = `aibot:${aibotid}`;
const userid = 'zhangsan';

type MessageView = Awaited<ReturnType<Sandbox['say']>>;

interface Serving extends AsyncDisposable {
  readonly errors: readonly unknown[];
  readonly late: readonly unknown[];
  /** Resolves when the first POST was answered. */
  readonly answered: Promise<void>;
}

async function serve(
  sandbox: Sandbox,
  bot: AiBot,
  options: Partial<AiBotCallbackOptions> = {},
): Promise<Serving> {
  const [errors, late]: [unknown[], unknown[]] = [[], []];
  const answered = Promise.withResolvers<void>();
  const own = sandbox.secrets().corps[0]?.aibots.find((each) => each.aibotid === aibotid);
  const token = own?.token ?? '';
  const encodingAESKey = own?.encodingAESKey ?? '';
  const callback = createAiBotCallback({
    bot,
    token,
    encodingAESKey,
    onError: (error) => errors.push(error),
    onLateReply: (reply) => late.push(reply),
    ...options,
  });
  const listener = toNodeListener({
    handle: async (incoming) => {
      const answer = await callback.handle(incoming);
      if (incoming.method === 'POST') answered.resolve();
      return answer;
    },
  });
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await sandbox.setBotCallback(aibotid, { url: `http://127.0.0.1:${port}/bot`, token, encodingAESKey });
  return {
    errors,
    late,
    answered: answered.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const contentOf = ({ content }: MessageView): string => ('content' in content ? String(content.content) : '');

/** The messages of the bot so far, as soon as one of them is meant. */
async function heard(sandbox: Sandbox, isMeant: (message: MessageView) => boolean): Promise<string[]> {
  await sandbox.waitForMessage(
    userid,
    (message) => message.from.kind === 'aibot' && isMeant(message),
    20_000,
  );
  const messages = sandbox.messages(userid, conversation);
  return messages.filter(({ from }) => from.kind === 'aibot').map(contentOf);
}

const ask = (sandbox: Sandbox): Promise<MessageView> =>
  sandbox.say(userid, { conversation, msgtype: 'text', text: { content: 'stock' } });

describe('a bot in callback mode', () => {
  it('says what is too long for one bubble in a second message', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    const bot = createAiBot();
    const lines = Array.from({ length: 400 }, (_, at) => `${at}: ${'库存'.repeat(14)}`);
    bot.on.text(() => lines.join('\n'));
    await using serving = await serve(sandbox, bot);
    await ask(sandbox);
    const texts = await heard(sandbox, (message) => contentOf(message).includes('399: '));
    expect(texts).toHaveLength(2);
    expect(texts.join('\n') === lines.join('\n')).toBe(true);
    expect([serving.errors, serving.late]).toEqual([[], []]);
  });

  it('answers late by response_url', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    const bot = createAiBot();
    const found = Promise.withResolvers<void>();
    bot.on.text(async function* () {
      await found.promise;
      yield '12 ';
      yield 'left';
    });
    await using serving = await serve(sandbox, bot, { deadlineMs: 10 });
    await ask(sandbox);
    await serving.answered;
    found.resolve();
    expect(await heard(sandbox, (message) => contentOf(message) === '12 left')).toEqual(['12 left']);
    expect([serving.errors, serving.late]).toEqual([[], []]);
  });

  it('goes on in the bubble that said it was thinking', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
    const bot = createAiBot();
    const found = Promise.withResolvers<void>();
    bot.on.text(async () => {
      await found.promise;
      return '12 left';
    });
    await using serving = await serve(sandbox, bot, { deadlineMs: 10, thinking: 'Counting …' });
    await ask(sandbox);
    expect(await heard(sandbox, ({ stream }) => stream?.state === 'growing')).toEqual(['Counting …']);
    found.resolve();
    expect(await heard(sandbox, ({ stream }) => stream?.state === 'finished')).toEqual(['12 left']);
    expect([serving.errors, serving.late]).toEqual([[], []]);
  });
});
