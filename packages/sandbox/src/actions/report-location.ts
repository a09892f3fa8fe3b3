import type { Delivery, DeliveryResult } from '../callbacks/delivery.ts';
import { locationXml } from '../callbacks/event-xml.ts';
import type { ControlContext } from '../control/control-context.ts';
import { memberKey } from '../state/keys.ts';
import type { Application, Location, Member } from '../state/rows.ts';

/** Values of `report_location_flag` (path/90228). */
export const reportsOnEntering: ReadonlySet<number> = new Set([1, 2]);
export const reportsAllTheTime: ReadonlySet<number> = new Set([2]);

/**
 * Tells the application where the member is, when it asks for that now and the member shares it (path/90240).
 * @param flags values of `report_location_flag` for which it asks
 * @param onEntry told the journal's entry before anything is sent
 */
export function reportLocation(
  { world, callbacks }: ControlContext,
  { corpid, userid }: Member,
  { agentid, report_location_flag }: Application,
  { flags, time, onEntry }: ReportOptions,
): Promise<DeliveryResult> | undefined {
  const location = world.state.locations.get(memberKey(corpid, userid));
  if (location === undefined || !flags.has(report_location_flag)) return undefined;
  return callbacks.deliver(deliveryOf({ corpid, agentid, userid, time }, location), onEntry);
}

interface ReportOptions {
  readonly flags: ReadonlySet<number>;
  /** Milliseconds by the sandbox's clock. */
  readonly time: number;
  readonly onEntry?: ((id: number) => void) | undefined;
}

function deliveryOf(occasion: Parameters<typeof locationXml>[0], location: Location): Delivery {
  const { corpid, agentid, userid } = occasion;
  return {
    corpid,
    agentid,
    userid,
    operation: 'LOCATION',
    summary: { en: `location of ${userid}`, zh: `${userid} 上报地理位置` },
    xml: locationXml(occasion, location),
    msgid: null,
  };
}
