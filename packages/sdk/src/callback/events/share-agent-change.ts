import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';

/** The corps that share the app have changed; read the list by the API (path/90240). */
export type ShareAgentChangeEvent = AppEventBase<'share_agent_change'>;

export const shareAgentChange: EventReader<ShareAgentChangeEvent> = appEventReader<ShareAgentChangeEvent>(
  'share_agent_change',
  { takesReply: false },
  {},
);
