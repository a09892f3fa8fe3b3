import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';
import { sendPicsInfo, type SendPicsInfo } from './send-pics-info.ts';

/** A member took pictures or chose them from the album by a button of the app's menu; each picture follows as a message of its own (path/90240). */
export interface PicPhotoOrAlbumEvent extends AppEventBase<'pic_photo_or_album'> {
  /** The key of the button. */
  readonly EventKey: string;
  readonly SendPicsInfo: SendPicsInfo;
}

export const picPhotoOrAlbum: EventReader<PicPhotoOrAlbumEvent> = appEventReader<PicPhotoOrAlbumEvent>(
  'pic_photo_or_album',
  { takesReply: false },
  { EventKey: text, SendPicsInfo: sendPicsInfo },
);
