import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';

/** An administrator switched the suspended app on again: `FromUserName` (path/90240). */
export type ReopenInactiveAgentEvent = AppEventBase<'reopen_inactive_agent'>;

export const reopenInactiveAgent: EventReader<ReopenInactiveAgentEvent> =
  appEventReader<ReopenInactiveAgentEvent>('reopen_inactive_agent', { takesReply: false }, {});
