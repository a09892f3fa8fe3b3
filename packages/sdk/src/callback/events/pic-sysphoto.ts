import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';
import { sendPicsInfo, type SendPicsInfo } from './send-pics-info.ts';

/** A member took pictures by a button of the app's menu; each picture follows as a message of its own (path/90240). */
export interface PicSysphotoEvent extends AppEventBase<'pic_sysphoto'> {
  /** The key of the button. */
  readonly EventKey: string;
  readonly SendPicsInfo: SendPicsInfo;
}

export const picSysphoto: EventReader<PicSysphotoEvent> = appEventReader<PicSysphotoEvent>(
  'pic_sysphoto',
  { takesReply: false },
  { EventKey: text, SendPicsInfo: sendPicsInfo },
);
