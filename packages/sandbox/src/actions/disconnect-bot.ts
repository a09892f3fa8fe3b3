import { conflict, notFound } from '../control/control-failure.ts';
import type { World } from '../world.ts';

/** Cuts the long connection of a bot, as a network does that fails: its program has to come back. @throws ControlFailure */
export function disconnectBot({ state, botConnections }: World, aibotid: string): void {
  if (!state.aibots.has(aibotid)) notFound('unknown-aibot', `There is no bot "${aibotid}".`);
  if (!botConnections.isConnected(aibotid)) {
    conflict('not-connected', `The bot "${aibotid}" has no connection.`);
  }
  botConnections.close(aibotid);
}
