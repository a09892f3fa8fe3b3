import * as f from '../../fields.ts';
import type { ObjectField, TextField } from '../../fields.ts';
import { aiBotCard, aiBotUpdatedCard, feedback } from '../card-fields.ts';

const { optional } = f;

/** The text of a stream, and of a markdown message (path/101031, path/101138). */
const contentBytes = 20_480;
/** Of a picture, before Base64. */
const imageBytes = 10 * 1024 * 1024;

function content(maxBytes: number | undefined): TextField {
  return f.text('Content', '内容', { ...(maxBytes === undefined ? {} : { maxBytes }), mayBeEmpty: true });
}

const image = f.object('Picture', '图片', {
  base64: f.text('Picture in Base64', '图片内容的 Base64', {
    maxBytes: Math.ceil(imageBytes / 3) * 4,
    help: ['10 MB before Base64; JPG or PNG.', 'Base64 编码前不超过 10 MB，支持 JPG、PNG。'],
  }),
  md5: f.text('MD5 of the picture (hex)', '图片内容的 MD5', { pattern: '[0-9a-fA-F]{32}' }),
});
const maxImages = 10;

/** What streams are made of, for whoever reads them off the wire. */
export const streamParts: {
  readonly content: TextField;
  readonly image: ObjectField;
  readonly maxImages: number;
  readonly feedback: ObjectField;
} = { content: content(contentBytes), image, maxImages, feedback };

function stream(maxBytes: number | undefined): ObjectField {
  return f.object('Stream', '流式消息', {
    content: content(maxBytes),
    msg_item: optional(
      f.list('Pictures', '图文混排内容', f.object('Picture', '图片', { image }), { max: maxImages }),
    ),
    feedback: optional(feedback),
  });
}

// A longer text goes on in further bubbles.
const streamOfAnyLength = stream(undefined);

const mediaId = f.text('Media id', '媒体文件 id');

function media(name: string): ObjectField {
  return f.object('Reply', '回复', { [name]: f.object('File', '文件', { media_id: mediaId }) });
}

/** What the replies of handlers may say. */
export const replyFields: Readonly<
  Record<
    | 'text'
    | 'stream'
    | 'stream_with_template_card'
    | 'template_card'
    | 'update_template_card'
    | 'file'
    | 'image'
    | 'voice'
    | 'video',
    ObjectField
  >
> = {
  text: f.object('Reply', '回复', {
    text: f.object('Text', '文本', { content: f.text('Content', '内容', { maxBytes: contentBytes }) }),
  }),
  stream: f.object('Reply', '回复', { stream: streamOfAnyLength }),
  stream_with_template_card: f.object('Reply', '回复', {
    stream: streamOfAnyLength,
    template_card: aiBotCard,
  }),
  template_card: f.object('Reply', '回复', { template_card: aiBotCard }),
  update_template_card: f.object('Reply', '回复', {
    userids: optional(f.list('Members', '成员', f.text('Member', '成员 userid'))),
    template_card: aiBotUpdatedCard,
  }),
  file: media('file'),
  image: media('image'),
  voice: media('voice'),
  video: f.object('Reply', '回复', {
    video: f.object('Video', '视频', {
      media_id: mediaId,
      title: optional(f.text('Title', '标题', { maxBytes: 128, cut: true, mayBeEmpty: true })),
      description: optional(f.text('Description', '描述', { maxBytes: 512, cut: true, mayBeEmpty: true })),
    }),
  }),
};

/** One state of a bubble, as it goes out. */
export const snapshotFields: ObjectField = f.object('Snapshot', '流式消息', {
  ...stream(contentBytes).members,
  id: f.text('Stream id', '流式消息 id'),
  template_card: optional(aiBotCard),
});

/** What `response_url` takes (path/101138). */
export const urlReplyFields: Readonly<Record<'markdown' | 'template_card', ObjectField>> = {
  markdown: f.object('Reply', '回复', {
    markdown: f.object('Markdown', 'Markdown', {
      content: f.text('Content', '内容', { maxBytes: contentBytes }),
      feedback: optional(feedback),
    }),
  }),
  template_card: replyFields.template_card,
};

/** The most that one bubble can show, in bytes of UTF-8. */
export const maxContentBytes: number = contentBytes;
/** The most that a picture may have, in bytes. */
export const maxImageBytes: number = imageBytes;
