import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { optionalText } from './members.ts';

/** A member entered the visible range of the app, or joined the corp within it (path/90240). */
export interface SubscribeEvent extends AppEventBase<'subscribe'> {
  /** Empty or absent. */
  readonly EventKey?: string | undefined;
}

export const subscribe: EventReader<SubscribeEvent> = appEventReader<SubscribeEvent>(
  'subscribe',
  { takesReply: true },
  { EventKey: optionalText },
);
