import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';

/** The app was suspended, as nobody used it (path/90240). */
export type CloseInactiveAgentEvent = AppEventBase<'close_inactive_agent'>;

export const closeInactiveAgent: EventReader<CloseInactiveAgentEvent> =
  appEventReader<CloseInactiveAgentEvent>('close_inactive_agent', { takesReply: false }, {});
