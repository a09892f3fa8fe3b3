import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member opened a mini program from the app's menu (path/90240). */
export interface ViewMiniprogramEvent extends AppEventBase<'view_miniprogram'> {
  /** The path of its page. */
  readonly EventKey: string;
}

export const viewMiniprogram: EventReader<ViewMiniprogramEvent> = appEventReader<ViewMiniprogramEvent>(
  'view_miniprogram',
  { takesReply: true },
  { EventKey: text },
);
