import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { decimal, integer, object, optionalText, text } from './members.ts';

/** A member chose a place by a button of the app's menu (path/90240). */
export interface LocationSelectEvent extends AppEventBase<'location_select'> {
  /** The key of the button. */
  readonly EventKey: string;
  /** The latitude is `Location_X`. */
  readonly SendLocationInfo: {
    readonly Location_X: number;
    readonly Location_Y: number;
    readonly Scale: number;
    readonly Label: string;
    readonly Poiname: string;
  };
  /** `wxwork` from WeCom, absent from WeChat. */
  readonly AppType?: string | undefined;
}

export const locationSelect: EventReader<LocationSelectEvent> = appEventReader<LocationSelectEvent>(
  'location_select',
  { takesReply: false },
  {
    EventKey: text,
    SendLocationInfo: object({
      Location_X: decimal,
      Location_Y: decimal,
      Scale: integer,
      Label: text,
      Poiname: text,
    }),
    AppType: optionalText,
  },
);
