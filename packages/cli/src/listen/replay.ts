import { asNew } from './as-new.ts';
import type { Delivery } from './delivery.ts';
import type { Forwarded, Forwarder } from './forwarder.ts';
import type { Reporter } from './reporter.ts';

export interface ReplayOptions {
  readonly forwarder: Forwarder;
  readonly reporter: Reporter;
  /** With an id and a time of its own. */
  readonly isNew: boolean;
}

/** Sends a delivery again, and tells what came of it. */
export async function replay(
  delivery: Delivery,
  { forwarder, reporter, isNew }: ReplayOptions,
): Promise<Forwarded> {
  const { plaintext, format, agentid } = delivery;
  const text = isNew ? asNew(plaintext, Date.now()) : plaintext;
  const result = await forwarder.send({ plaintext: text, format, agentid });
  reporter.forwarded(delivery, result, 'replay');
  return result;
}

/** The application took it. */
export function isTaken(result: Forwarded): boolean {
  return result.kind === 'answered' && result.status === 200;
}

/** The application took it, and said nothing. */
export function isSilent(result: Forwarded): boolean {
  return isTaken(result) && 'status' in result && result.reply === undefined && result.dropped === undefined;
}
