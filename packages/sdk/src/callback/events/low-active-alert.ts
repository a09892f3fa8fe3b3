import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { integer } from './members.ts';

/** The app is little used; from `EffectTime` on its access to customer data is limited (path/90240). */
export interface LowActiveAlertEvent extends AppEventBase<'low_active_alert'> {
  /** Seconds since 1970. */
  readonly EffectTime: number;
}

export const lowActiveAlert: EventReader<LowActiveAlertEvent> = appEventReader<LowActiveAlertEvent>(
  'low_active_alert',
  { takesReply: false },
  { EffectTime: integer },
);
