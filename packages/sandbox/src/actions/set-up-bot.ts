import type { ControlContext } from '../control/control-context.ts';
import type { AiBotMode, AiBotView, CallbackCheck, CallbackRequest } from '../control/types.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import { aiBotView } from '../views/directory-view.ts';
import { findBot } from './find.ts';
import { readTarget } from './read-target.ts';

/**
 * Saves the receiving URL of a bot after WeCom's own check (path/101033); one that fails is not saved. The bot is in
 * callback mode then.
 */
export async function saveBotCallback(
  context: ControlContext,
  aibotid: string,
  request: CallbackRequest,
): Promise<CallbackCheck> {
  const { world, callbacks } = context;
  const { url, token, encodingAESKey } = request;
  const { corpid } = findBot(world, request.corpid, aibotid);
  const check = await callbacks.checkUrl(readTarget(request, { corpid, agentid: null, aibotid }));
  if (!check.saved) return check;
  const callback = { url, token, encodingAESKey, verified: true };
  // Read again: it may have changed while the check was running.
  put(context, { ...findBot(world, corpid, aibotid), callback, mode: 'callback' });
  return check;
}

/** Takes the receiving URL away; Token and EncodingAESKey stay, so that an URL can be saved again. */
export function removeBotCallback(context: ControlContext, aibotid: string): void {
  const bot = findBot(context.world, undefined, aibotid);
  put(context, { ...bot, callback: bot.callback && { ...bot.callback, url: '', verified: false } });
}

/** Chooses how the bot hears of messages. */
export function setBotMode(context: ControlContext, aibotid: string, mode: AiBotMode): AiBotView {
  const bot = { ...findBot(context.world, undefined, aibotid), mode };
  put(context, bot);
  return aiBotView(context.world, bot);
}

/** One mode excludes the other: a connection that is no longer wanted ends. */
function put({ world }: ControlContext, bot: AiBot): void {
  world.state.aibots.put(bot.aibotid, bot);
  if (bot.mode === 'callback') world.botConnections.close(bot.aibotid);
  world.publish({ type: 'directory' });
}
