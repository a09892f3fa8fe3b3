import type { Sandbox } from '../src/index.ts';
import type { BotCredentials } from './bot-client.ts';

/** The bot of the default seed that keeps a long connection, and the one that is called. */
export const connectedBot = 'aibSandboxRelease01';
export const calledBot = 'aibSandboxStock01';

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
