import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendTextcardInput } from './types.gen.ts';

/** path/90248. In groups title and description are counted in bytes; for the link the page names no limit. */
export const sendTextcard: Operation<AppchatSendTextcardInput, Done> = {
  ...chatSend,
  name: 'appchat.sendTextcard',
  title: { en: 'Post a text card to a group chat', zh: '群聊发送文本卡片消息' },
  fixed: { msgtype: 'textcard' },
  input: chatMessage({
    textcard: f.object('Text card', '文本卡片', {
      title: f.text('Title', '标题', { maxBytes: 128, cut: true }),
      description: f.text('Description', '描述', { maxBytes: 512, cut: true }),
      url: f.text('Link', '链接', { maxBytes: 2048, format: 'url' }),
      btntxt: f.optional(f.text('Button text', '按钮文字', { maxChars: 4, cut: true, mayBeEmpty: true })),
    }),
  }),
  example: {
    chatid: 'rel42war1',
    textcard: { title: 'Leave request', description: 'Two days', url: 'https://hr.example.test/77' },
  },
};
