import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { integer } from './members.ts';

/** The app is not used and will be suspended at `EffectTime` (path/90240). */
export interface InactiveAlertEvent extends AppEventBase<'inactive_alert'> {
  /** Seconds since 1970. */
  readonly EffectTime: number;
}

export const inactiveAlert: EventReader<InactiveAlertEvent> = appEventReader<InactiveAlertEvent>(
  'inactive_alert',
  { takesReply: false },
  { EffectTime: integer },
);
