import { asNew } from './as-new.ts';
import type { Delivery } from './delivery.ts';
import type { Forwarder } from './forwarder.ts';
import type { Reporter } from './reporter.ts';

export interface ReplayOptions {
  readonly forwarder: Forwarder;
  readonly reporter: Reporter;
  /** With an id and a time of its own. */
  readonly isNew: boolean;
}

/** Sends a delivery again, and tells what came of it. Gives whether the application took it. */
export async function replay(
  delivery: Delivery,
  { forwarder, reporter, isNew }: ReplayOptions,
): Promise<boolean> {
  const { plaintext, format, agentid } = delivery;
  const text = isNew ? asNew(plaintext, Date.now()) : plaintext;
  const result = await forwarder.send({ plaintext: text, format, agentid });
  reporter.forwarded(delivery, result, 'replay');
  return result.kind === 'answered' && result.status === 200;
}
