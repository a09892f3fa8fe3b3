import type { BotPush } from '../aibots/bot-connections.ts';
import type { World } from '../world.ts';
import type { Connection } from './connection.ts';
import { recordPush } from './journal-frames.ts';

/** Sends a message or an event to a bot, with its entry in the journal. */
export function sendPush(world: World, { socket, bot }: Connection, push: BotPush): void {
  const text = JSON.stringify(push);
  socket.send(text);
  if (bot) recordPush(world, bot, push, text);
}
