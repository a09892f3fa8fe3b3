import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { duplicateCheck, messageSend, namedRecipients, someRecipient, translatable } from './shared.ts';
import type { MessageSendMiniprogramNoticeInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

const item = f.object(
  'Row',
  '内容行',
  {
    key: f.optional(f.text('Name', '名称', { maxChars: 10, mayBeEmpty: true })),
    value: f.optional(f.text('Value', '内容', { maxChars: 30, mayBeEmpty: true })),
  },
  [],
  { named: 'MiniprogramNoticeItem' },
);

/** path/90236. The application follows from the token: this type has no `agentid`. */
export const sendMiniprogramNotice: Operation<MessageSendMiniprogramNoticeInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendMiniprogramNotice',
  title: { en: 'Send a mini-program notice', zh: '发送小程序通知消息' },
  fixed: { msgtype: 'miniprogram_notice' },
  input: f.object(
    'Message',
    '消息',
    {
      ...namedRecipients,
      miniprogram_notice: f.object('Notice', '小程序通知', {
        appid: f.text('Mini program app id', '小程序 appid'),
        page: f.optional(f.text('Page', '小程序页面', { maxBytes: 1024, mayBeEmpty: true })),
        title: f.text('Title', '标题', { minChars: 4, maxChars: 12 }),
        description: f.optional(f.text('Description', '描述', { minChars: 4, maxChars: 12 })),
        emphasis_first_item: f.optional(
          f.flag('Emphasise the first row', '放大第一行', {
            help: ['Whether to show the first row in large type.', '是否放大显示第一行。'],
          }),
        ),
        content_item: f.optional(f.list('Rows', '内容列表', item, { max: 10 })),
      }),
      ...translatable,
      ...duplicateCheck,
    },
    [someRecipient],
  ),
  example: {
    touser: ['zhangsan'],
    miniprogram_notice: {
      appid: 'wx1234567890abcdef',
      title: '会议室预订成功',
      content_item: [{ key: '会议室', value: '402' }],
    },
  },
};
