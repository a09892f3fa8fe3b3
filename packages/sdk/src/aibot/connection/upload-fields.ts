import * as f from '../../fields.ts';

const megabyte = 1024 * 1024;

/** What `uploadMedia` takes (path/101463; the sizes by type are in its text of 2026-05-25). */
export const uploadFields: f.ObjectField = f.object('Temporary file', '临时素材', {
  type: f.choice('Type', '类型', [
    ['image', 'image (JPG, PNG or GIF)', '图片（JPG、PNG 或 GIF）'],
    ['voice', 'voice (AMR)', '语音（AMR）'],
    ['video', 'video (MP4)', '视频（MP4）'],
    ['file', 'file', '普通文件'],
  ]),
  filename: f.text('File name', '文件名', { maxBytes: 256 }),
  media: f.file('File', '文件', {
    minBytes: 5,
    maxBytes: 20 * megabyte,
    maxBytesBy: {
      member: 'type',
      limits: { image: 10 * megabyte, voice: 2 * megabyte, video: 10 * megabyte, file: 20 * megabyte },
    },
  }),
});

/** The formats of each type; files may be anything. */
export const mediaFormats: Readonly<Record<string, readonly string[]>> = {
  image: ['JPG', 'PNG', 'GIF'],
  voice: ['AMR'],
  video: ['MP4'],
};
