import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member opened the app (path/90240). */
export interface EnterAgentEvent extends AppEventBase<'enter_agent'> {
  /** Empty as far as the page says. */
  readonly EventKey: string;
}

export const enterAgent: EventReader<EnterAgentEvent> = appEventReader<EnterAgentEvent>(
  'enter_agent',
  { takesReply: true },
  { EventKey: text },
);
