import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member opened a link of the app's menu (path/90240). */
export interface ViewEvent extends AppEventBase<'view'> {
  /** The URL. */
  readonly EventKey: string;
}

export const view: EventReader<ViewEvent> = appEventReader<ViewEvent>(
  'view',
  { takesReply: true },
  { EventKey: text },
);
