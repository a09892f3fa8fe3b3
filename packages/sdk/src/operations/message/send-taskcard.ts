import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { taskId } from '../card/parts.ts';
import { taskButton, taskDescription } from './task-card.ts';
import { envelope, messageSend, translatable } from './shared.ts';
import type { MessageSendTaskcardInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendTaskcard: Operation<MessageSendTaskcardInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendTaskcard',
  title: { en: 'Send a task card (retired)', zh: '发送任务卡片消息（已下线）' },
  fixed: { msgtype: 'taskcard' },
  input: envelope(
    {
      taskcard: f.object('Task card', '任务卡片', {
        title: f.text('Title', '标题', { maxBytes: 128, cut: true }),
        description: taskDescription,
        url: f.optional(f.text('Link', '链接', { maxBytes: 2048, format: 'url' })),
        task_id: taskId,
        btn: f.list('Buttons', '按钮列表', taskButton, { min: 1, max: 2 }),
      }),
    },
    translatable,
  ),
  legacy: true,
  example: {
    touser: ['zhangsan'],
    taskcard: {
      title: 'Order 12',
      description: 'Waiting for you',
      task_id: 'order-12',
      btn: [{ key: 'yes', name: 'Approve' }],
    },
  },
};
