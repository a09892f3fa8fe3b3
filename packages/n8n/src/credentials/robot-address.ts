import { baseUrlOf } from './base-url.ts';

/** What a group robot's credential says: its key, and where it is served. */
export interface RobotAddress {
  readonly key: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

/**
 * Reads the key field of a robot's credential, which takes the key alone or the whole webhook address as the group's
 * settings show it (path/99110). A whole address brings its own host along.
 */
export function readRobotAddress(keyOrAddress: string, baseUrl: unknown): RobotAddress {
  const given = keyOrAddress.trim();
  const base = baseUrlOf(baseUrl);
  const inAddress = /[?&]key=([^&#\s]+)/u.exec(given)?.[1];
  if (inAddress === undefined) return { key: given, baseUrl: base };
  const origin = /^https?:\/\/[^/?#\s]+/u.exec(given)?.[0];
  return { key: decodeURIComponent(inAddress), baseUrl: origin ?? base };
}
