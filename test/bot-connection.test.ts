/** The SDK's long connection and the sandbox's: both follow the same reference and share no code. */
import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import { botReply, connectAiBot, createAiBot, type AiBot, type AiBotConnection } from '@wecomkit/sdk/aibot';
import { describe, expect, it } from 'vitest';

const aibotid = 'aibSandboxRelease01';
const conversation = `aibot:${aibotid}`;
const userid = 'zhangsan';

interface Setting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly bot: AiBot;
  readonly connection: AiBotConnection;
  /** What `onError` was told. */
  readonly errors: readonly unknown[];
}

async function startSetting(): Promise<Setting> {
  const sandbox = await startSandbox();
  const bot = createAiBot();
  const { connection, errors } = connect(sandbox, bot);
  await connection.ready;
  return {
    sandbox,
    bot,
    connection,
    errors,
    async [Symbol.asyncDispose]() {
      await connection.close();
      await sandbox.stop();
    },
  };
}

function connect(
  sandbox: Sandbox,
  bot: AiBot,
  secret: string = secretOf(sandbox),
): Pick<Setting, 'connection' | 'errors'> {
  const errors: unknown[] = [];
  const connection = connectAiBot({
    bot,
    bot_id: aibotid,
    secret,
    url: sandbox.url.replace('http', 'ws'),
    reconnect: { refusals: 1 },
    random: () => 0,
    onError: (error) => errors.push(error),
  });
  return { connection, errors };
}

function secretOf(sandbox: Sandbox): string {
  return sandbox.secrets().corps[0]?.aibots.find((bot) => bot.aibotid === aibotid)?.secret ?? '';
}

async function say({ sandbox }: Setting, content: string = 'What is new?'): Promise<void> {
  await sandbox.say(userid, { conversation, msgtype: 'text', text: { content } });
}

function card(title: string) {
  return {
    card_type: 'button_interaction',
    main_title: { title },
    button_list: [{ text: 'Yes', key: 'yes' }],
    task_id: 'task_1',
  } as const;
}

describe("the SDK's long connection to the sandbox", () => {
  it('streams what a handler yields', async () => {
    await using setting = await startSetting();
    const { sandbox, bot, errors } = setting;
    bot.on.text(async function* ({ text }) {
      yield `You asked: ${text.content} `;
      yield 'Version **2**.';
    });
    await say(setting);
    const shown = await sandbox.waitForMessage(userid, ({ stream }) => stream?.state === 'finished');
    expect(shown).toMatchObject({
      from: { kind: 'aibot', id: aibotid },
      content: { content: 'You asked: What is new? Version **2**.' },
    });
    expect(errors).toEqual([]);
  });

  it('welcomes, and updates a card after a tap', async () => {
    await using setting = await startSetting();
    const { sandbox, bot, errors } = setting;
    bot.on.enterChat(() => 'Hello');
    bot.on.text(() => botReply.templateCard(card('Roll back?')));
    bot.on.templateCardEvent({ key: 'yes' }, () => botReply.updateTemplateCard(card('Rolled back')));
    await sandbox.open(userid, conversation);
    await sandbox.waitForMessage(userid, ({ content }) => content['content'] === 'Hello');
    await say(setting);
    const { msgid } = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'template_card');
    await sandbox.tap(userid, msgid, 'yes');
    const updated = await sandbox.waitForMessage(userid, (message) => (message.card?.version ?? 0) > 1);
    expect(updated).toMatchObject({ msgid, card: { card: { main_title: { title: 'Rolled back' } } } });
    expect(errors).toEqual([]);
  });

  it('hears a file, decrypted, and gives one back', async () => {
    await using setting = await startSetting();
    const { sandbox, bot, connection, errors } = setting;
    bot.on.file(async ({ file }, chat) => {
      const { bytes, filename } = await chat.download(file);
      const { media_id } = await connection.uploadMedia(bytes, {
        type: 'file',
        filename: `back-${filename}`,
      });
      return botReply.media('file', media_id);
    });
    const form = new FormData();
    form.append('media', new Blob(['quarter,sum\nQ3,17\n'.repeat(60_000)]), '报表.csv');
    const address = `${sandbox.url}/_sandbox/media?type=file`;
    const uploaded = await (await fetch(address, { method: 'POST', body: form })).json();
    await sandbox.say(userid, { conversation, msgtype: 'file', media_id: uploaded.media_id });
    const { media } = await sandbox.waitForMessage(userid, ({ from }) => from.kind === 'aibot');
    expect(Object.values(media)).toMatchObject([{ name: 'back-报表.csv', size: uploaded.size }]);
    expect(errors).toEqual([]);
  });

  it('sends on its own where somebody wrote before', async () => {
    await using setting = await startSetting();
    const { sandbox, connection } = setting;
    const message = {
      chatid: userid,
      msgtype: 'markdown',
      markdown: { content: '**812** is green' },
    } as const;
    await expect(connection.send(message)).rejects.toMatchObject({ errcode: 846607 });
    await say(setting);
    await connection.send(message);
    const shown = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'markdown');
    expect(shown).toMatchObject({ content: message.markdown });
  });

  it('ends when another one takes its place', async () => {
    await using setting = await startSetting();
    const { sandbox, connection } = setting;
    const end = connection.closed.catch((error: unknown) => error);
    const newer = connect(sandbox, createAiBot());
    await newer.connection.ready;
    expect(await end).toMatchObject({ reason: 'replaced' });
    expect(newer.connection.state).toEqual({ name: 'subscribed' });
    await newer.connection.close();
  });

  it('comes back after it was cut', async () => {
    await using setting = await startSetting();
    const { sandbox, bot, connection } = setting;
    bot.on.text(() => 'Here again');
    sandbox.disconnectBot(aibotid);
    await sandbox.journal.wait(({ operation, id }) => operation === 'aibot_subscribe' && id > 1, 20_000);
    await say(setting);
    const shown = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'stream');
    expect(shown).toMatchObject({ content: { content: 'Here again' } });
    expect(connection.state).toEqual({ name: 'subscribed' });
  });

  it('gives up with a wrong secret', async () => {
    await using sandbox = await startSandbox();
    const { connection } = connect(sandbox, createAiBot(), 'wrong');
    const end = connection.closed.catch((error: unknown) => error);
    await expect(connection.ready).rejects.toMatchObject({ errcode: 853000 });
    expect(await end).toMatchObject({ errcode: 853000 });
  });
});
