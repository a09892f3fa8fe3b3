import type { JsonObject } from '../wire/json-object.ts';

/** A push as it goes over a long connection (path/101463). */
export interface BotPush {
  readonly cmd: 'aibot_msg_callback' | 'aibot_event_callback';
  readonly headers: { readonly req_id: string };
  readonly body: JsonObject;
}

/** The long connections that are open just now. */
export interface BotConnections {
  readonly isConnected: (aibotid: string) => boolean;
  /**
   * Sends a push over the bot's connection; false when it has none.
   * @param onEntry told the journal's entry
   */
  readonly push: (aibotid: string, frame: BotPush, onEntry: (id: number) => void) => boolean;
  /** Ends the bot's connection, if it has one: it is in callback mode now, or gone. */
  readonly close: (aibotid: string) => void;
}

/** What the world knows of connections before, and after, a server of them is there. */
export interface BotConnectionSlot extends BotConnections {
  /** From now on these are asked. */
  readonly attach: (connections: BotConnections) => void;
}

const none: BotConnections = { isConnected: () => false, push: () => false, close: () => {} };

export function createBotConnectionSlot(): BotConnectionSlot {
  let current = none;
  return {
    isConnected: (aibotid) => current.isConnected(aibotid),
    push: (aibotid, frame, onEntry) => current.push(aibotid, frame, onEntry),
    close: (aibotid) => current.close(aibotid),
    attach(connections) {
      current = connections;
    },
  };
}
