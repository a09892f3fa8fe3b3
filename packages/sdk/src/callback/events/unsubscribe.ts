import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { optionalText } from './members.ts';

/** A member left the visible range of the app or the corp, or was disabled (path/90240). */
export interface UnsubscribeEvent extends AppEventBase<'unsubscribe'> {
  /** Empty or absent. */
  readonly EventKey?: string | undefined;
}

export const unsubscribe: EventReader<UnsubscribeEvent> = appEventReader<UnsubscribeEvent>(
  'unsubscribe',
  { takesReply: false },
  { EventKey: optionalText },
);
