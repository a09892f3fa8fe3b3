import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';
import { sendPicsInfo, type SendPicsInfo } from './send-pics-info.ts';

/** A member chose pictures in WeCom's own picker by a button of the app's menu; each picture follows as a message of its own (path/90240). */
export interface PicWeixinEvent extends AppEventBase<'pic_weixin'> {
  /** The key of the button. */
  readonly EventKey: string;
  readonly SendPicsInfo: SendPicsInfo;
}

export const picWeixin: EventReader<PicWeixinEvent> = appEventReader<PicWeixinEvent>(
  'pic_weixin',
  { takesReply: false },
  { EventKey: text, SendPicsInfo: sendPicsInfo },
);
