import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts';
import type { SayRequest } from '../src/control/types.ts';
import { type BotClient, type BotCredentials, subscribeBot } from './bot-client.ts';

/** The bot of the default seed that keeps a long connection, and the one that is called. */
export const connectedBot = 'aibSandboxRelease01';
export const calledBot = 'aibSandboxStock01';
/** A group that the first one is in, and its name there. */
export const botGroup = 'chat-release';
export const botName = '发布助手 Release helper';

/** A member, and the chat with the bot. */
export const userid = 'zhangsan';
export const conversation: string = `aibot:${connectedBot}`;

/** What a bot's program is configured with. */
export function botCredentials(sandbox: Sandbox, aibotid: string = connectedBot): BotCredentials {
  const bot = sandbox.secrets().corps[0]?.aibots.find((each) => each.aibotid === aibotid);
  if (bot === undefined) throw new Error(`There is no bot ${aibotid}.`);
  return bot;
}

/** Whether the phone shows the bot as connected. */
export function isConnected(sandbox: Sandbox, aibotid: string = connectedBot): boolean {
  const bots = sandbox.directory().corps[0]?.aibots;
  return bots?.find((each) => each.aibotid === aibotid)?.connected ?? false;
}

/** What a member writes to the bot. */
export function textTo(conversationId: string, content: string): SayRequest {
  return { conversation: conversationId, msgtype: 'text', text: { content } };
}

/** A sandbox and a bare client that has subscribed for the bot. */
export interface BotSetting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly client: BotClient;
  /** The member writes to the bot; answers the `req_id` of the push. */
  readonly ask: (content?: string) => Promise<string>;
}

export async function startWithBot(options: SandboxOptions = {}): Promise<BotSetting> {
  const sandbox = await startSandbox(options);
  const client = await subscribeBot(sandbox.url, botCredentials(sandbox));
  return {
    sandbox,
    client,
    async ask(content = 'What is new?') {
      await sandbox.say(userid, textTo(conversation, content));
      return (await client.push()).headers.req_id;
    },
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await sandbox.stop();
    },
  };
}
