import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member tapped a button of the app's menu (path/90240). */
export interface ClickEvent extends AppEventBase<'click'> {
  /** The key of the button. */
  readonly EventKey: string;
}

export const click: EventReader<ClickEvent> = appEventReader<ClickEvent>(
  'click',
  { takesReply: true },
  { EventKey: text },
);
