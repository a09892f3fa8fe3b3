import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { taskId } from '../card/parts.ts';
import { interactiveTaskButton, taskDescription } from './task-card.ts';
import { envelope, messageSend, translatable } from './shared.ts';
import type { MessageSendInteractiveTaskcardInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendInteractiveTaskcard: Operation<MessageSendInteractiveTaskcardInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendInteractiveTaskcard',
  title: { en: 'Send an interactive task card (retired)', zh: '发送交互任务卡片消息（已下线）' },
  fixed: { msgtype: 'interactive_taskcard' },
  input: envelope(
    {
      interactive_taskcard: f.object('Task card', '任务卡片', {
        title: f.text('Title', '标题', { maxBytes: 128, cut: true }),
        description: f.optional(taskDescription),
        url: f.optional(f.text('Link', '链接', { maxBytes: 2048, format: 'url' })),
        task_id: taskId,
        btn: f.list('Buttons', '按钮列表', interactiveTaskButton, { min: 1, max: 2 }),
      }),
    },
    translatable,
  ),
  legacy: true,
  example: {
    touser: ['zhangsan'],
    interactive_taskcard: {
      title: 'Order 12',
      task_id: 'order-12-b',
      btn: [{ key: 'yes', name: 'Approve' }],
    },
  },
};
