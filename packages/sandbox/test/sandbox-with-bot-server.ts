import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts';
import type { MessageView } from '../src/control/types.ts';
import { startBotReceiver, type ArrivedAtBot, type BotReceiver } from './bot-receiver.ts';

export const stockBot = 'aibSandboxStock01';
export const stockChat: string = `aibot:${stockBot}`;
/** A group that the bot is in, and what its members write there to reach it. */
export const stockGroup = 'chat:chat-lunch';
export const stockName = '@库存助手 Stock helper';

/** A sandbox with a bot in callback mode, whose server reacts as a test says. */
export interface BotSetting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly receiver: BotReceiver;
  /** Writes a text to the bot. */
  readonly ask: (content?: string, userid?: string) => Promise<MessageView>;
  /** Has the bot answer its next callback so, and writes a text to it. Answers what the bot wrote. */
  readonly answer: (reply: object, userid?: string) => Promise<MessageView | undefined>;
}

export async function startBotSetting(options: SandboxOptions = {}): Promise<BotSetting> {
  const receiver = await startBotReceiver();
  const sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000, ...options });
  const { token, encodingAESKey } = receiver.credentials;
  const check = await sandbox.setBotCallback(stockBot, { url: receiver.url, token, encodingAESKey });
  if (!check.saved) throw new Error(check.text.en);
  const ask: BotSetting['ask'] = (content = 'X-200?', userid = 'zhangsan') =>
    sandbox.say(userid, { conversation: stockChat, msgtype: 'text', text: { content } });
  return {
    sandbox,
    receiver,
    ask,
    async answer(reply, userid = 'zhangsan') {
      receiver.react = (arrived) => receiver.reply(arrived, reply);
      const { seq } = await ask('X-200?', userid);
      return sandbox.messages(userid, stockChat).find((message) => message.seq > seq);
    },
    async [Symbol.asyncDispose]() {
      await sandbox.stop();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

/** The answer of a stream that is over at once. */
export function finished(content: string, more: object = {}): object {
  return { msgtype: 'stream', stream: { id: 'st-1', finish: true, content, ...more } };
}

/** A stream as it stands. */
export function growing(content: string, more: object = {}): object {
  return { msgtype: 'stream', stream: { id: 'st-1', finish: false, content, ...more } };
}

/** The names of a body's members, at every depth: `text.content`. */
export function shapeOf(body: unknown, at: string = ''): readonly string[] {
  if (Array.isArray(body)) return body.flatMap((item) => shapeOf(item, `${at}.*`));
  if (typeof body !== 'object' || body === null) return [at];
  return Object.entries(body).flatMap(([name, value]) => shapeOf(value, at === '' ? name : `${at}.${name}`));
}

export function bodiesOf({ arrived }: BotReceiver): readonly ArrivedAtBot['body'][] {
  return arrived.map(({ body }) => body);
}

/** The reason why the last callback's reply was dropped. */
export function droppedReason(sandbox: Sandbox): string | undefined {
  const entry = sandbox.journal.entries().findLast(({ direction }) => direction === 'out');
  return entry?.notes.find(({ kind }) => kind === 'reply-dropped')?.text.en;
}

let cards = 0;

/** Each has a task id of its own. */
export function botCard(more: object = {}): Readonly<Record<string, unknown>> {
  cards += 1;
  return {
    card_type: 'button_interaction',
    task_id: `bot-task-${cards}`,
    main_title: { title: 'Order X-200', desc: '20 pieces' },
    button_list: [
      { text: 'Order', style: 1, key: 'order' },
      { text: 'Later', style: 2, key: 'later' },
    ],
    action_menu: { desc: 'More', action_list: [{ text: 'Mute', key: 'mute' }] },
    ...more,
  };
}
