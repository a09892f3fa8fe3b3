import { aiBotCard, aiBotUpdatedCard, fields as f, type ObjectField } from '@wecomkit/sdk/catalog';

/** What bots answer and send, by its `msgtype` (path/101031, path/101138, path/101463). */

const maxContentBytes = 20_480;
/** Ten megabytes before Base64. */
const maxPictureCharacters = 13_981_016;

const { optional } = f;

const feedback = f.object('Feedback', '反馈', {
  id: f.text('Feedback id', '反馈 id', { maxBytes: 256 }),
});

const picture = f.object('Picture', '图片', {
  msgtype: f.choice('Type', '类型', [['image', 'picture', '图片']]),
  image: f.object('Picture', '图片', {
    base64: f.text('Content in Base64', 'Base64 内容', { maxBytes: maxPictureCharacters }),
    md5: f.text('MD5 of the content', '内容的 MD5'),
  }),
});

const stream = f.object('Stream', '流式消息', {
  id: optional(f.text('Id', 'id', { mayBeEmpty: true })),
  finish: optional(f.flag('Nothing follows', '是否结束')),
  content: optional(
    f.text('The whole text so far', '完整内容', { maxBytes: maxContentBytes, mayBeEmpty: true }),
  ),
  msg_item: optional(f.list('Pictures', '图片', picture, { max: 10 })),
  feedback: optional(feedback),
});

const content = f.text('Content', '内容', { maxBytes: maxContentBytes });
const file = f.object('File', '文件', { media_id: f.text('Media id', '素材 id') });

const video = f.object('Video', '视频', {
  media_id: f.text('Media id', '素材 id'),
  title: optional(f.text('Title', '标题', { maxBytes: 128, cut: true, mayBeEmpty: true })),
  description: optional(f.text('Description', '描述', { maxBytes: 512, cut: true, mayBeEmpty: true })),
});

function reply(members: ObjectField['members']): ObjectField {
  return f.object('Reply', '回复', members);
}

/** Fields by `msgtype`. */
export const replyFields: Readonly<Record<string, ObjectField>> = {
  text: reply({ text: f.object('Text', '文本', { content }) }),
  stream: reply({ stream }),
  stream_with_template_card: reply({ stream, template_card: optional(aiBotCard) }),
  template_card: reply({ template_card: aiBotCard }),
  markdown: reply({ markdown: f.object('Markdown', 'Markdown', { content, feedback: optional(feedback) }) }),
  file: reply({ file }),
  image: reply({ image: file }),
  voice: reply({ voice: file }),
  video: reply({ video }),
};

/** A card that takes the place of the one that was tapped. */
export const updateField: ObjectField = reply({
  userids: optional(f.list('Members whose card changes', '要更新的成员', f.text('Member', '成员'))),
  template_card: aiBotUpdatedCard,
});

/** A call of a `response_url`. */
export const responseField: ObjectField = reply({
  response_code: optional(f.text('Response code', 'response_code', { secret: true })),
  msgtype: optional(f.text('Type', '类型', { mayBeEmpty: true })),
  markdown: optional(f.json('Markdown', 'Markdown')),
  template_card: optional(f.json('Template card', '模板卡片')),
});
