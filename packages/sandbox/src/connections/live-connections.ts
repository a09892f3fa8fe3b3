import type { BotPush } from '../aibots/bot-connections.ts';
import type { Texts } from '../control/types.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { World } from '../world.ts';
import type { Connection } from './connection.ts';
import { recordEnd } from './journal-frames.ts';
import { sendPush } from './send-push.ts';

/** Who is subscribed: at most one connection per bot (path/101463). */
export interface LiveConnections {
  readonly find: (aibotid: string) => Connection | undefined;
  /** From now on it is the bot's connection; the one before it is told and closed a little later. */
  readonly take: (connection: Connection, bot: AiBot) => void;
  /** It showed that it is alive. */
  readonly refresh: (connection: Connection) => void;
  /** It is closed. */
  readonly remove: (connection: Connection) => void;
  /** Cuts the bot's connection, as a network does that fails. */
  readonly cut: (aibotid: string) => void;
  /** Nobody is subscribed any more. */
  readonly clear: () => void;
}

export function createLiveConnections(world: World): LiveConnections {
  const live = new Map<string, Connection>();

  function remove(connection: Connection): void {
    clearTimeout(connection.silence);
    const { bot } = connection;
    if (bot === null || live.get(bot.aibotid) !== connection) return;
    live.delete(bot.aibotid);
    connection.bot = null;
    world.publish({ type: 'directory' });
  }

  function end(connection: Connection, summary: Texts, close: () => void): void {
    recordEnd(world, connection.bot, summary);
    remove(connection);
    close();
  }

  function take(connection: Connection, { corpid, aibotid }: AiBot): void {
    const former = live.get(aibotid);
    connection.bot = { corpid, aibotid };
    live.set(aibotid, connection);
    const close = (): void => connection.socket.close(normalClosure);
    connection.silence = setTimeout(() => end(connection, silent, close), world.settings.botSilenceMs);
    connection.silence.unref();
    if (former) replace(world, former, aibotid);
    else world.publish({ type: 'directory' });
  }

  return {
    find: (aibotid) => live.get(aibotid),
    take,
    refresh: ({ silence }) => void silence?.refresh(),
    remove,
    cut(aibotid) {
      const connection = live.get(aibotid);
      if (connection) end(connection, cut, () => connection.socket.terminate());
    },
    clear() {
      live.forEach(forget);
      live.clear();
    },
  };
}

function forget(connection: Connection): void {
  clearTimeout(connection.silence);
  connection.bot = null;
}

const normalClosure = 1000;
const idLength = 32;

const silent: Texts = {
  en: 'The connection was silent for too long and was closed.',
  zh: '长连接长时间没有心跳，已被关闭。',
};
const cut: Texts = { en: 'The sandbox cut the connection.', zh: '沙箱切断了长连接。' };

/** The client has to stop now, and must not come back (path/101463). */
function replace(world: World, former: Connection, aibotid: string): void {
  clearTimeout(former.silence);
  former.isReplaced = true;
  sendPush(world, former, disconnectedEvent(world, aibotid));
  setTimeout(() => former.socket.close(normalClosure), world.settings.botTakeoverMs).unref();
}

/** The one event that nobody caused: it has no `from`. */
function disconnectedEvent(world: World, aibotid: string): BotPush {
  return {
    cmd: 'aibot_event_callback',
    headers: { req_id: world.randomId(idLength) },
    body: {
      msgid: world.randomId(idLength),
      create_time: Math.floor(world.clock.now() / 1000),
      aibotid,
      msgtype: 'event',
      event: { eventtype: 'disconnected_event' },
    },
  };
}
