import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';

/** The app is used enough again (path/90240). */
export type ActiveRestoredEvent = AppEventBase<'active_restored'>;

export const activeRestored: EventReader<ActiveRestoredEvent> = appEventReader<ActiveRestoredEvent>(
  'active_restored',
  { takesReply: false },
  {},
);
