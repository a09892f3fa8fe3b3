import { timingSafeEqual } from 'node:crypto';
import { byteLength } from '@wecomkit/sdk/content';
import { WebSocket } from 'ws';
import type { JournalNote } from '../control/types.ts';
import { maxReqIdBytes, undocumentedInput, unknownCommand } from '../rules/policy.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import { errorText } from '../wire/errmsg.ts';
import { textAt } from '../wire/json-object.ts';
import { Refusal, refuse } from '../wire/refusal.ts';
import type { CommandContext, CommandResult } from './command-context.ts';
import { commands } from './commands.ts';
import type { Connection } from './connection.ts';
import type { Ack, Frame } from './frame.ts';

export interface Performed {
  readonly ack: Ack;
  readonly notes: readonly JournalNote[];
}

/** Does what a command asks, or refuses; either way there is an acknowledgement. */
export function performCommand(context: CommandContext, connection: Connection, frame: Frame): Performed {
  const { req_id } = frame;
  try {
    const { body, notes = [] } = obey(context, connection, frame);
    return { ack: { req_id, errcode: 0, errmsg: 'ok', body }, notes };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Without the hint and the address of the HTTP API: nobody saw them here.
    const errmsg = error.text ?? errorText(error.errcode);
    return { ack: { req_id, errcode: error.errcode, errmsg }, notes: [] };
  }
}

function obey(context: CommandContext, connection: Connection, frame: Frame): CommandResult {
  const { cmd, req_id } = frame;
  if (req_id === '' || byteLength(req_id) > maxReqIdBytes) refuse(846605);
  if (cmd === 'aibot_subscribe') return subscribe(context, connection, frame);
  const bot = subscribedBot(context, connection);
  if (cmd === 'ping') {
    context.live.refresh(connection);
    return {};
  }
  const command = commands.get(cmd) ?? refuse(unknownCommand);
  return command(context, bot, frame);
}

function subscribedBot({ world }: CommandContext, { bot, isReplaced }: Connection): AiBot {
  if (bot === null || isReplaced) return refuse(846609);
  return world.state.aibots.get(bot.aibotid) ?? refuse(846609);
}

function subscribe({ world, live }: CommandContext, connection: Connection, { body }: Frame): CommandResult {
  const bot = world.state.aibots.get(textAt(body, 'bot_id')) ?? refuse(853000);
  if (!isSame(textAt(body, 'secret'), bot.secret)) refuse(853000);
  if (bot.mode !== 'connection') refuse(846601);
  // One that is gone by now would seem to be there for as long as it may be silent.
  if (connection.isReplaced || connection.socket.readyState !== WebSocket.OPEN) refuse(846609);
  if (connection.bot === null) live.take(connection, bot);
  else if (connection.bot.aibotid === bot.aibotid) live.refresh(connection);
  else refuse(undocumentedInput, { text: 'invalid Request Parameter, this connection serves another bot' });
  return {};
}

function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
