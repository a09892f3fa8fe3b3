import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { BotConnections } from '../aibots/bot-connections.ts';
import type { ControlledWorld } from '../create-world.ts';
import { callbackPath } from '../faults/create-faults.ts';
import { maxFrameBytes, maxPictureFrameBytes } from '../rules/policy.ts';
import type { CommandContext } from './command-context.ts';
import { openConnection } from './connection.ts';
import { recordEnd } from './journal-frames.ts';
import { createLiveConnections } from './live-connections.ts';
import { receiveFrame } from './receive-frame.ts';
import { sendUnderFault } from './send-push.ts';
import { createUploads } from './uploads.ts';

export interface ConnectionOptions {
  readonly world: ControlledWorld;
  readonly onError: (error: unknown) => void;
  /** Aborted when the sandbox stops. */
  readonly stopped: AbortSignal;
}

/** The server of the bots' long connections (path/101463). */
export interface Connections extends BotConnections {
  /** Takes an upgrade of the HTTP server, on any path. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export function createConnections({ world, onError, stopped }: ConnectionOptions): Connections {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: world.settings.botConnectionExtras ? maxPictureFrameBytes : maxFrameBytes,
  });
  const live = createLiveConnections(world);
  const context: CommandContext = { world, live, uploads: createUploads(world) };

  function closeAll(): void {
    live.clear();
    for (const socket of server.clients) {
      socket.close(goingAway);
      socket.terminate();
    }
  }

  stopped.addEventListener('abort', closeAll, { once: true });
  world.listen(({ type }) => {
    if (type !== 'reset') return;
    context.uploads.clear();
    closeAll();
  });
  return {
    upgrade(request, socket, head) {
      if (stopped.aborted) socket.destroy();
      else server.handleUpgrade(request, socket, head, (opened) => accept(context, opened, onError));
    },
    isConnected: (aibotid) => live.find(aibotid) !== undefined,
    push(aibotid, push, onEntry?: (id: number) => void) {
      const connection = live.find(aibotid);
      if (connection === undefined) return false;
      const effect = world.faults.take(callbackPath, null);
      return sendUnderFault(world, connection, push, { onEntry, effect }, () => live.cut(aibotid));
    },
    close: live.cut,
  };
}

/** From now on the frames of the socket are obeyed, one after the other. */
function accept(context: CommandContext, socket: WebSocket, onError: ConnectionOptions['onError']): void {
  const { world, live } = context;
  const connection = openConnection(socket);
  socket.on('message', (data) => {
    connection.last = connection.last
      .then(() => receiveFrame(context, connection, textOf(data)))
      .catch(onError);
  });
  // A frame that is too long or broken. The library closes with the code for it.
  socket.on('error', ({ message }) =>
    recordEnd(world, connection.bot, {
      en: `The connection was closed: ${message}.`,
      zh: `长连接已关闭：${message}。`,
    }),
  );
  socket.on('close', () => live.remove(connection));
}

const goingAway = 1001;

/** Frames of either kind hold text. */
function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : '';
}
