import type { CallbackCredentials } from '@wecomkit/sdk/callback';
import { isRecord } from '@wecomkit/sdk/host';
import { isSame, seal } from './decision-key.ts';

/** A tap on an approval card, as the trigger tells it to the node that waits. */
export interface Tap {
  readonly key: string;
  readonly userid: string;
  /** Which comment was chosen, counted from 1; 0 for none. */
  readonly reason: number;
  /** Good for one update of the card. */
  readonly responseCode: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The body of the request that resumes the execution: who has the link alone cannot write one. */
export function sealTap(
  tap: Tap,
  credentials: CallbackCredentials,
): { readonly wecomTap: string; readonly mac: string } {
  const wecomTap = JSON.stringify(tap);
  return { wecomTap, mac: seal(wecomTap, credentials) };
}

export function isTapBody(body: unknown): body is { readonly wecomTap: string; readonly mac: string } {
  return isRecord(body) && typeof body['wecomTap'] === 'string' && typeof body['mac'] === 'string';
}

/** The tap in a body; undefined when it was not sealed with these credentials. */
export function openTap(
  { wecomTap, mac }: { readonly wecomTap: string; readonly mac: string },
  credentials: CallbackCredentials,
): Tap | undefined {
  if (!isSame(mac, seal(wecomTap, credentials))) return undefined;
  const tap: unknown = JSON.parse(wecomTap);
  return tap as Tap;
}
