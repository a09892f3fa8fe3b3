import { integer, list, object, text, type Read } from './members.ts';

/** Which pictures were chosen (path/90240). */
export interface SendPicsInfo {
  readonly Count: number;
  readonly PicList: {
    /** The digest finds the image message that brings the picture. */
    readonly item: readonly { readonly PicMd5Sum: string }[];
  };
}

export const sendPicsInfo: Read<SendPicsInfo> = object({
  Count: integer,
  PicList: object({ item: list({ PicMd5Sum: text }) }),
});
