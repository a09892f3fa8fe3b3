import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { envelope, messageSend, translatable } from './shared.ts';
import type { MessageSendTextcardInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendTextcard: Operation<MessageSendTextcardInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendTextcard',
  title: { en: 'Send a text card', zh: '发送文本卡片消息' },
  fixed: { msgtype: 'textcard' },
  input: envelope(
    {
      textcard: f.object('Text card', '文本卡片', {
        title: f.text('Title', '标题', { maxChars: 128, cut: true }),
        description: f.text('Description', '描述', {
          maxChars: 512,
          cut: true,
          help: [
            '<div class="gray|normal|highlight"> colours a line.',
            '可用 <div class="gray|normal|highlight"> 设置颜色。',
          ],
        }),
        url: f.text('Link', '链接', { maxBytes: 2048, format: 'url' }),
        btntxt: f.optional(
          f.text('Button text', '按钮文字', {
            maxChars: 4,
            cut: true,
            mayBeEmpty: true,
            help: ['WeCom shows 详情 when it is left out.', '不填则显示“详情”。'],
          }),
        ),
      }),
    },
    translatable,
  ),
  example: {
    touser: ['zhangsan'],
    textcard: { title: 'Leave request', description: 'Two days', url: 'https://hr.example.test/77' },
  },
};
