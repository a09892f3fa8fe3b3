import * as f from '../fields.ts';
import type { ObjectField } from '../fields.ts';

const mediaId = f.text('Media id', '媒体文件 id');
const description = f.text('Description', '描述', { maxBytes: 512, mayBeEmpty: true });

const video = f.object('Video', '视频', {
  media_id: mediaId,
  title: f.optional(f.text('Title', '标题', { maxBytes: 128, mayBeEmpty: true })),
  description: f.optional(description),
});

const article = f.object('Article', '图文', {
  title: f.text('Title', '标题', { maxBytes: 128 }),
  description: f.optional(description),
  url: f.optional(f.text('Link', '链接')),
  picurl: f.optional(f.text('Picture', '图片链接', { mayBeEmpty: true })),
});

// The page names no number of articles; sending takes 8 (path/90236).
const articles = f.list('Articles', '图文列表', article, { min: 1, max: 8 });

const greyButton = f.object('Grey buttons', '按钮置灰', {
  replace_name: f.text('Text', '按钮文案'),
});

/** One member named after the kind of the reply. */
function replyOf(name: string, content: ObjectField): ObjectField {
  return f.object('Reply', '回复', { [name]: content });
}

/**
 * What a passive reply may say, with the names that sending uses (path/90241). Texts that are over their limits would
 * be cut. Cards have a table of their own.
 */
export const replyFields: Readonly<
  Record<'text' | 'image' | 'voice' | 'video' | 'news' | 'update_button' | 'update_taskcard', ObjectField>
> = {
  text: replyOf(
    'text',
    f.object('Text', '文本', { content: f.text('Content', '消息内容', { maxBytes: 2048 }) }),
  ),
  image: replyOf('image', f.object('Picture', '图片', { media_id: mediaId })),
  voice: replyOf('voice', f.object('Voice', '语音', { media_id: mediaId })),
  video: replyOf('video', video),
  news: replyOf('news', f.object('Articles', '图文', { articles })),
  update_button: replyOf('button', greyButton),
  update_taskcard: replyOf('taskcard', greyButton),
};
