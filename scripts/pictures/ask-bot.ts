import { botReply, connectAiBot, createAiBot } from '@wecomkit/sdk/aibot';
import type { Stage } from '../../test/browser/stage.ts';
import type { Wording } from './wording.ts';

/** A bot in the middle of an answer, until it is disposed of. */
export interface AskedBot extends AsyncDisposable {
  readonly conversation: string;
}

/** Asks the bot of the built-in company in a group, where it answers, and in its own chat, where it still does. */
export async function askBot(
  { sandbox }: Stage,
  words: Wording['bot'],
  wait: (minutes: number) => void,
): Promise<AskedBot> {
  const known = sandbox.secrets().corps[0]?.aibots.find(({ mode }) => mode === 'connection');
  if (!known) throw new Error('The seed lost its bot with a long connection.');
  const { aibotid, secret, name } = known;
  const rest = Promise.withResolvers<void>();
  const said = Promise.withResolvers<void>();
  const bot = createAiBot();
  bot.on.enterChat(() => botReply.text(words.greeting));
  bot.on.text(async function* ({ chattype }) {
    if (chattype === 'group') {
      yield words.answer;
      return;
    }
    yield `<think>${words.thought}</think>${words.growing}`;
    said.resolve();
    await rest.promise;
  });
  const url = sandbox.url.replace('http', 'ws');
  const connection = connectAiBot({ bot, bot_id: aibotid, secret, url, streamIntervalMs: 0 });
  await connection.ready;
  const conversation = `aibot:${aibotid}`;
  await ask(sandbox, 'alice', 'chat:chat-release', `@${name} ${words.inGroup}`);
  wait(6);
  await sandbox.open('zhangsan', conversation);
  await sandbox.waitForMessage('zhangsan', (message) => message.conversation === conversation);
  await ask(sandbox, 'zhangsan', conversation, words.inChat);
  await said.promise;
  return {
    conversation,
    async [Symbol.asyncDispose]() {
      rest.resolve();
      await connection.close();
    },
  };
}

async function ask(
  sandbox: Stage['sandbox'],
  userid: string,
  conversation: string,
  content: string,
): Promise<void> {
  await sandbox.say(userid, { conversation, msgtype: 'text', text: { content } });
}
