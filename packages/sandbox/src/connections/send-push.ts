import type { BotPush } from '../aibots/bot-connections.ts';
import { faultNote } from '../callbacks/under-fault.ts';
import { sleep } from '../clock/sleep.ts';
import type { FaultRequest } from '../control/types.ts';
import type { World } from '../world.ts';
import type { Connection } from './connection.ts';
import { recordPush } from './journal-frames.ts';

type Effect = FaultRequest['effect'];

export interface PushOptions {
  /** Told the journal's entry before anything is sent. */
  readonly onEntry?: ((id: number) => void) | undefined;
  /** Of a fault that strikes callbacks. */
  readonly effect?: Effect | undefined;
}

/** Sends a message or an event to a bot. */
export function sendPush(
  world: World,
  { socket, bot }: Connection,
  push: BotPush,
  { onEntry, effect }: PushOptions = {},
): void {
  const text = JSON.stringify(push);
  const notes = effect && played.has(effect.kind) ? [faultNote(effect)] : [];
  const id = recordPush(world, bot, push, { text, notes });
  onEntry?.(id);
  if (effect?.kind === 'delay') void sleep(effect.ms, never).then(() => socket.send(text));
  else socket.send(text);
}

const never = new AbortController().signal;

/** The others are about answers over HTTP, or about how XML is written. */
const played: ReadonlySet<Effect['kind']> = new Set(['delay', 'drop', 'duplicate-callback']);

/**
 * Sends a push, and plays out a fault of callbacks around it; false when nothing was sent.
 * @param cut ends the connection
 */
export function sendUnderFault(
  world: World,
  connection: Connection,
  push: BotPush,
  { onEntry, effect }: PushOptions,
  cut: () => void,
): boolean {
  const isLost = effect?.kind === 'drop' && effect.when === 'before';
  if (!isLost) sendPush(world, connection, push, { onEntry, effect });
  if (effect?.kind === 'duplicate-callback') sendPush(world, connection, push, { effect });
  if (effect?.kind === 'drop') cut();
  return !isLost;
}
