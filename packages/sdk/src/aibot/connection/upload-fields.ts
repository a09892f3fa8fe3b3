import * as f from '../../fields.ts';

const megabyte = 1024 * 1024;

/** Numbers of uploads (path/101463; the sizes by type are second-hand, of its text of 2026-05-25). Bytes, but for `maxChunks`. */
export const uploadLimits: {
  readonly minBytes: number;
  readonly maxBytes: Readonly<Record<'image' | 'voice' | 'video' | 'file', number>>;
  readonly filenameBytes: number;
  readonly chunkBytes: number;
  readonly maxChunks: number;
} = {
  minBytes: 5,
  maxBytes: { image: 10 * megabyte, voice: 2 * megabyte, video: 10 * megabyte, file: 20 * megabyte },
  filenameBytes: 256,
  chunkBytes: 512 * 1024,
  maxChunks: 100,
};

/** What `uploadMedia` takes (path/101463). */
export const uploadFields: f.ObjectField = f.object('Temporary file', '临时素材', {
  type: f.choice('Type', '类型', [
    ['image', 'image (JPG, PNG or GIF)', '图片（JPG、PNG 或 GIF）'],
    ['voice', 'voice (AMR)', '语音（AMR）'],
    ['video', 'video (MP4)', '视频（MP4）'],
    ['file', 'file', '普通文件'],
  ]),
  filename: f.text('File name', '文件名', { maxBytes: uploadLimits.filenameBytes }),
  media: f.file('File', '文件', {
    minBytes: uploadLimits.minBytes,
    maxBytes: uploadLimits.maxBytes.file,
    maxBytesBy: { member: 'type', limits: uploadLimits.maxBytes },
  }),
});

/** The formats of each type; files may be anything. */
export const mediaFormats: Readonly<Record<string, readonly string[]>> = {
  image: ['JPG', 'PNG', 'GIF'],
  voice: ['AMR'],
  video: ['MP4'],
};
