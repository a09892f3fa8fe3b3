import * as f from '../../fields.ts';
import { replyFields, urlReplyFields } from '../reply/reply-fields.ts';

const { text, choice, optional } = f;

const chat = {
  chatid: text('Chat', '会话', {
    help: ['A userid, or the chatid of a group.', '单聊为成员 userid，群聊为 chatid。'],
  }),
  chat_type: optional(
    choice('Kind of chat', '会话类型', [
      [0, 'as WeCom finds', '由企业微信判断'],
      [1, 'member', '单聊'],
      [2, 'group', '群聊'],
    ]),
  ),
};

function withChat({ members, ...rest }: f.ObjectField): f.ObjectField {
  return { ...rest, members: { ...chat, ...members } };
}

/** What a bot sends of its own accord (path/101463). A text would be refused (40008). */
export const sendFields: f.OneOfField = f.oneOf('Message', '消息', 'msgtype', {
  markdown: withChat(urlReplyFields.markdown),
  template_card: withChat(replyFields.template_card),
  file: withChat(replyFields.file),
  image: withChat(replyFields.image),
  voice: withChat(replyFields.voice),
  video: withChat(replyFields.video),
});
