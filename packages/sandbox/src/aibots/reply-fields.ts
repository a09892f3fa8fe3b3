import {
  aiBotCard,
  aiBotReplies,
  aiBotStreamParts,
  aiBotUrlReplies,
  fields as f,
  type ObjectField,
} from '@wecomkit/sdk/catalog';

/** What bots answer and send, with what the wire may leave out (path/101031, path/101138, path/101463). */

const { optional } = f;
const { content, feedback, image, maxImages } = aiBotStreamParts;

const picture = f.object('Picture', '图片', {
  msgtype: f.choice('Type', '类型', [['image', 'picture', '图片']]),
  image,
});

const stream = f.object('Stream', '流式消息', {
  id: optional(f.text('Id', 'id', { mayBeEmpty: true })),
  finish: optional(f.flag('Nothing follows', '是否结束')),
  content: optional(content),
  msg_item: optional(f.list('Pictures', '图片', picture, { max: maxImages })),
  feedback: optional(feedback),
});

function reply(members: ObjectField['members']): ObjectField {
  return f.object('Reply', '回复', members);
}

/** Fields by `msgtype`. */
export const replyFields: Readonly<Record<string, ObjectField>> = {
  text: aiBotReplies.text,
  stream: reply({ stream }),
  stream_with_template_card: reply({ stream, template_card: optional(aiBotCard) }),
  template_card: aiBotReplies.template_card,
  markdown: aiBotUrlReplies.markdown,
  file: aiBotReplies.file,
  image: aiBotReplies.image,
  voice: aiBotReplies.voice,
  video: aiBotReplies.video,
};

/** A card that takes the place of the one that was tapped. */
export const updateField: ObjectField = aiBotReplies.update_template_card;

/** A call of a `response_url`. */
export const responseField: ObjectField = reply({
  response_code: optional(f.text('Response code', 'response_code', { secret: true })),
  msgtype: optional(f.text('Type', '类型', { mayBeEmpty: true })),
  markdown: optional(f.json('Markdown', 'Markdown')),
  template_card: optional(f.json('Template card', '模板卡片')),
});
