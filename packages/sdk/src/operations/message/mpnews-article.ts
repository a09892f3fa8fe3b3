import * as f from '../../fields.ts';
import type { ObjectField } from '../../fields.ts';

/** An article that WeCom keeps, the same to members (path/90236) and in groups (path/90248). */
export const mpnewsArticle: ObjectField = f.object(
  'Article',
  '图文',
  {
    title: f.text('Title', '标题', { maxBytes: 128, cut: true }),
    thumb_media_id: f.text('Cover', '封面 media_id', { media: 'image' }),
    author: f.optional(f.text('Author', '作者', { maxBytes: 64, mayBeEmpty: true })),
    content_source_url: f.optional(f.text('Read the original', '原文链接', { mayBeEmpty: true })),
    content: f.text('Body (HTML)', '正文（HTML）', { maxBytes: 666 * 1024 }),
    digest: f.optional(f.text('Digest', '摘要', { maxBytes: 512, cut: true, mayBeEmpty: true })),
  },
  [],
  { named: 'MpnewsArticle' },
);
