import * as f from '../../fields.ts';
import type { MediaType, ObjectField, TextField } from '../../fields.ts';
import { done } from '../answers.ts';

/** From `media/upload`; lives three days (path/90253). */
export const mediaId: TextField = f.text('Media id', '媒体文件 id');

/** In a message: the id of what was uploaded as this type. */
export function uploaded(media: MediaType): TextField {
  return { ...mediaId, media };
}

export const megabyte = 1_048_576;

/** WeCom wants more than five bytes. */
export const minFileBytes = 6;

export const uploadedMedia: ObjectField = f.object(
  'Answer',
  '返回结果',
  {
    ...done.members,
    type: f.text('Type', '类型'),
    media_id: f.text('Media id, lives three days', '媒体文件 id，3 天内有效'),
    created_at: f.text('Uploaded at (Unix seconds)', '上传时间戳'),
  },
  [],
  { named: 'UploadedMedia' },
);
