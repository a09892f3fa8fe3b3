import { createHash } from 'node:crypto';
import { isObject, type JsonObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { lastDelivery, type Sender } from './sending-history.ts';

const defaultIntervalSeconds = 1800;

/** Identifies a request that asks for the duplicate check; undefined for one that does not (path/90236). */
export function digestOf(input: JsonObject): string | undefined {
  if (input['enable_duplicate_check'] !== 1) return undefined;
  const { duplicate_check_interval: _, ...compared } = input;
  return createHash('sha256').update(canonical(compared)).digest('base64url');
}

/** Whether an equal request was delivered within the interval that this one asks for. */
export function isDuplicate(
  world: World,
  sender: Sender,
  input: JsonObject,
  digest: string | undefined,
): boolean {
  const last = digest === undefined ? undefined : lastDelivery(world, sender, digest);
  if (last === undefined) return false;
  const asked = input['duplicate_check_interval'];
  const seconds = typeof asked === 'number' ? asked : defaultIntervalSeconds;
  return world.clock.now() - last < seconds * 1000;
}

/** JSON with the members of every object in one order. */
function canonical(value: JsonObject): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(byName)) : inner,
  );
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : Number(left > right);
}
