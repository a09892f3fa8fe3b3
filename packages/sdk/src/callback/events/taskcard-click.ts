import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { optionalInteger, text } from './members.ts';

/** A member pressed a button of a task card, which is retired (path/90240). */
export interface TaskcardClickEvent extends AppEventBase<'taskcard_click'> {
  /** The key of the button. */
  readonly EventKey: string;
  /** The `task_id` of the card. */
  readonly TaskId: string;
  /** The app, in another spelling than elsewhere. */
  readonly AgentId?: number | undefined;
}

export const taskcardClick: EventReader<TaskcardClickEvent> = appEventReader<TaskcardClickEvent>(
  'taskcard_click',
  { takesReply: true },
  { EventKey: text, TaskId: text, AgentId: optionalInteger },
);
