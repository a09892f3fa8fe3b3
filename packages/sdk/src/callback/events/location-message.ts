import type { MessageBase } from './event-base.ts';
import { messageReader, type EventReader } from './event-reader.ts';
import { decimal, integer, optionalText, text } from './members.ts';

/** A member sent a place (path/90239). */
export interface LocationMessage extends MessageBase<'location'> {
  /** The latitude. */
  readonly Location_X: number;
  /** The longitude. */
  readonly Location_Y: number;
  /** Of the map. */
  readonly Scale: number;
  /** The address. */
  readonly Label: string;
  /** `wxwork` from WeCom, absent from WeChat. */
  readonly AppType?: string | undefined;
}

export const locationMessage: EventReader<LocationMessage> = messageReader<LocationMessage>('location', {
  Location_X: decimal,
  Location_Y: decimal,
  Scale: integer,
  Label: text,
  AppType: optionalText,
});
