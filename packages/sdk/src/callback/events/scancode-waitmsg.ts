import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';
import { scanCodeInfo, type ScanCodeInfo } from './scan-code-info.ts';

/** A member scanned a code by a button of the app's menu, and waits for the answer (path/90240). */
export interface ScancodeWaitmsgEvent extends AppEventBase<'scancode_waitmsg'> {
  /** The key of the button. */
  readonly EventKey: string;
  readonly ScanCodeInfo: ScanCodeInfo;
}

export const scancodeWaitmsg: EventReader<ScancodeWaitmsgEvent> = appEventReader<ScancodeWaitmsgEvent>(
  'scancode_waitmsg',
  { takesReply: true },
  { EventKey: text, ScanCodeInfo: scanCodeInfo },
);
