import { disconnectBot } from './actions/disconnect-bot.ts';
import { giveFeedback } from './actions/give-feedback.ts';
import { removeBotCallback, saveBotCallback, setBotMode } from './actions/set-up-bot.ts';
import type { ControlContext } from './control/control-context.ts';
import type { Sandbox } from './sandbox.ts';

type BotControls = Pick<
  Sandbox,
  'feedback' | 'setBotCallback' | 'removeBotCallback' | 'setBotMode' | 'disconnectBot'
>;

/** What a test or a program does with bots. */
export function controlBots(context: ControlContext): BotControls {
  return {
    async feedback(userid, msgid, feedback) {
      const { message, done } = giveFeedback(context, userid, { ...feedback, msgid });
      await done;
      return message;
    },
    setBotCallback: (aibotid, request) => saveBotCallback(context, aibotid, request),
    removeBotCallback: (aibotid) => removeBotCallback(context, aibotid),
    setBotMode: (aibotid, mode) => setBotMode(context, aibotid, mode),
    disconnectBot: (aibotid) => disconnectBot(context.world, aibotid),
  };
}
