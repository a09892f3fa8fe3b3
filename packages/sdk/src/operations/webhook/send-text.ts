import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendTextInput } from './types.gen.ts';

/** path/99110 */
export const sendText: Operation<WebhookSendTextInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendText',
  title: { en: 'Post a text', zh: '机器人发送文本消息' },
  fixed: { msgtype: 'text' },
  input: robotMessage({
    text: f.object('Text', '文本', {
      content: f.text('Content', '消息内容', {
        maxBytes: 2048,
        help: ['<@userid> mentions a member.', '可用 <@userid> 提醒成员。'],
      }),
      mentioned_list: f.optional(
        f.list('Members to mention', '提醒的成员', f.text('Member', '成员 userid', { names: 'member' }), {
          help: ['Member ids, "@all" for everyone.', '成员 userid，"@all" 表示所有人。'],
        }),
      ),
      mentioned_mobile_list: f.optional(
        f.list('Mobile numbers to mention', '提醒的手机号', f.text('Mobile', '手机号'), {
          help: ['Numbers outside the mainland need + and the country code.', '非大陆号码需带 + 和国家码。'],
        }),
      ),
    }),
  }),
  split: { path: 'text.content', dialect: 'text' },
  example: { text: { content: 'Build 812 failed', mentioned_list: ['zhangsan'] } },
};
