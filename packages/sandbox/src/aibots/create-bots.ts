import type { CallbackContext } from '../callbacks/callback-context.ts';
import type { Callbacks } from '../callbacks/create-callbacks.ts';
import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { JournalEntry } from '../control/types.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { BotContext } from './bot-context.ts';
import type { Occasion } from './occasion.ts';
import { forgetAnswered } from './progress.ts';
import { repeatCallback } from './repeat-callback.ts';
import { isReachable } from './send-callback.ts';
import { tellBot } from './tell-bot.ts';
import { watchStreams } from './watch-streams.ts';

/** The sandbox's talk to bots, in both modes. */
export interface Bots {
  /**
   * Tells a bot of something: by a request, or over its connection. Settles when the request is answered, or the push
   * is on its way; streams that it began go on being asked for.
   * @param onEntry told the journal's entry before anything is sent
   */
  readonly tell: (bot: AiBot, occasion: Occasion, onEntry?: (id: number) => void) => Promise<DeliveryResult>;
  /** Its URL is saved, or its connection is open. */
  readonly isReachable: (bot: AiBot) => boolean;
  /** Delivers what an entry of the journal told a bot once more; undefined where that cannot be. */
  readonly repeat: (
    entry: JournalEntry,
    onEntry: (id: number) => void,
  ) => Promise<DeliveryResult> | undefined;
}

export interface BotsOptions extends Pick<BotContext, 'origin' | 'onError'> {
  readonly callbacks: Callbacks;
}

export function createBots(base: CallbackContext, { callbacks, origin, onError }: BotsOptions): Bots {
  const { track } = callbacks;
  const context: BotContext = { ...base, origin, onError, track, unanswered: new Map() };
  watchStreams(base.world, base.stopped);
  // A connection may be gone.
  base.world.listen(({ type }) => {
    if (type === 'directory') forgetAnswered(context);
  });
  return {
    tell: (bot, occasion, onEntry = () => {}) => track(tellBot(context, bot, occasion, onEntry)),
    isReachable: (bot) => isReachable(context, { bot }),
    repeat(entry, onEntry) {
      const repeated = repeatCallback(context, entry, onEntry);
      return repeated && track(repeated);
    },
  };
}
