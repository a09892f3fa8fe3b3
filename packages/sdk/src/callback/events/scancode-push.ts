import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';
import { scanCodeInfo, type ScanCodeInfo } from './scan-code-info.ts';

/** A member scanned a code by a button of the app's menu, and the client showed what is in it (path/90240). */
export interface ScancodePushEvent extends AppEventBase<'scancode_push'> {
  /** The key of the button. */
  readonly EventKey: string;
  readonly ScanCodeInfo: ScanCodeInfo;
}

export const scancodePush: EventReader<ScancodePushEvent> = appEventReader<ScancodePushEvent>(
  'scancode_push',
  { takesReply: false },
  { EventKey: text, ScanCodeInfo: scanCodeInfo },
);
