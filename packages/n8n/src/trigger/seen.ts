import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** WeCom delivers again within seconds; an hour is plenty, and the list stays small. */
const keepMs = 3_600_000;
const keepAtMost = 500;

/**
 * Notes a delivery in the node's stored data, which survives restarts.
 * @returns whether it is new
 */
export function claim(stored: IDataObject, key: string, now: number): boolean {
  const digest = createHash('sha256').update(key).digest('base64url').slice(0, 16);
  const seen = readSeen(stored).filter(([, at]) => now - at < keepMs);
  if (seen.some(([known]) => known === digest)) return false;
  stored['seen'] = [...seen.slice(1 - keepAtMost), [digest, now]];
  return true;
}

function readSeen(stored: IDataObject): [digest: string, at: number][] {
  const seen = stored['seen'];
  if (!Array.isArray(seen)) return [];
  return seen.flatMap((entry) =>
    Array.isArray(entry) ? [[String(entry[0]), Number(entry[1])] as [string, number]] : [],
  );
}
