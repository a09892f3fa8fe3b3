import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';

/** The app is little used; its access to customer data is limited now (path/90240). */
export type LowActiveEvent = AppEventBase<'low_active'>;

export const lowActive: EventReader<LowActiveEvent> = appEventReader<LowActiveEvent>(
  'low_active',
  { takesReply: false },
  {},
);
