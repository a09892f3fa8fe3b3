import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { decimal, optionalText } from './members.ts';

/** Where a member is; reported when they enter the app, if it may know. The name is upper case on the wire (path/90240). */
export interface LocationReportEvent extends AppEventBase<'LOCATION'> {
  readonly Latitude: number;
  readonly Longitude: number;
  /** In metres. */
  readonly Precision: number;
  /** `wxwork` from WeCom, absent from WeChat. */
  readonly AppType?: string | undefined;
}

export const locationReport: EventReader<LocationReportEvent> = appEventReader<LocationReportEvent>(
  'LOCATION',
  { takesReply: true },
  { Latitude: decimal, Longitude: decimal, Precision: decimal, AppType: optionalText },
);
