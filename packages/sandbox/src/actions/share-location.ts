import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { invalid } from '../control/control-failure.ts';
import type { LocationRequest, MemberLocation } from '../control/types.ts';
import { memberKey } from '../state/keys.ts';
import type { Member } from '../state/rows.ts';
import type { World } from '../world.ts';
import { findMember, findVisible } from './find.ts';
import { reportLocation, reportsAllTheTime } from './report-location.ts';

/** Metres: as in the fixtures of path/90240. */
const defaultPrecision = 30;

/**
 * The member's phone is there, and may tell it from now on. The application whose conversation is open hears of it at
 * once, when it asks for that (`report_location_flag` 2).
 * @param onEntry told the journal's entry before anything is sent
 * @returns undefined when nobody hears of it now
 */
export function shareLocation(
  context: ControlContext,
  userid: string,
  { latitude, longitude, precision = defaultPrecision, agentid, corpid }: LocationRequest,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> | undefined {
  const { world } = context;
  const member = findMember(world, userid, corpid);
  if (Math.abs(latitude) > 90) invalid('latitude', 'A latitude is at most 90 degrees.');
  if (Math.abs(longitude) > 180) invalid('longitude', 'A longitude is at most 180 degrees.');
  if (precision < 0) invalid('precision', 'A precision is a distance in metres.');
  const application = agentid === undefined ? undefined : findVisible(world, member, agentid);
  world.state.locations.put(keyOf(member), { latitude, longitude, precision });
  const options = { flags: reportsAllTheTime, time: world.clock.now(), onEntry };
  return application && reportLocation(context, member, application, options);
}

/** The member's phone tells nothing any more. */
export function hideLocation(world: World, userid: string, corpid?: string): void {
  world.state.locations.delete(keyOf(findMember(world, userid, corpid)));
}

export function locationOf(world: World, userid: string, corpid?: string): MemberLocation {
  return { location: world.state.locations.get(keyOf(findMember(world, userid, corpid))) ?? null };
}

function keyOf({ corpid, userid }: Member): string {
  return memberKey(corpid, userid);
}
