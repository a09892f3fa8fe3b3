import type { WebSocket } from 'ws';
import type { AiBot } from '../state/aibot-rows.ts';

/** One open socket of a bot's program. */
export interface Connection {
  readonly socket: WebSocket;
  /** The bot that it subscribed for; null before. */
  bot: Pick<AiBot, 'corpid' | 'aibotid'> | null;
  /** A newer one took its place: it hears and may do nothing any more, and is closed soon. */
  isReplaced: boolean;
  /** Commands are done one after the other. */
  last: Promise<void>;
  /** Goes off when it was silent for too long; absent before the subscription. */
  silence: NodeJS.Timeout | undefined;
}

export function openConnection(socket: WebSocket): Connection {
  return { socket, bot: null, isReplaced: false, last: Promise.resolve(), silence: undefined };
}
