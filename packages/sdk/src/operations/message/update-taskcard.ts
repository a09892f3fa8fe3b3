import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { agentid, updated } from './shared.ts';
import type { MessageUpdateTaskcardInput } from './types.gen.ts';
import type { UpdatedRecipients } from '../named.gen.ts';

/** path/91579, retired. `clicked_key` for `taskcard`, `replace_name` for `interactive_taskcard`. */
export const updateTaskcard: Operation<MessageUpdateTaskcardInput, UpdatedRecipients> = {
  name: 'message.updateTaskcard',
  title: { en: 'Update a task card (retired)', zh: '更新任务卡片消息状态（已下线）' },
  doc: 91579,
  method: 'POST',
  path: '/cgi-bin/message/update_taskcard',
  credential: 'application',
  input: f.object(
    'Update',
    '更新',
    {
      userids: f.list('Members', '成员列表', f.text('Member', '成员 userid', { names: 'member' }), {
        min: 1,
        max: 1000,
      }),
      agentid,
      task_id: f.text('Task id', '任务 ID', { maxBytes: 128 }),
      clicked_key: f.optional(f.text('Chosen button', '点击的按钮 key')),
      replace_name: f.optional(f.text('Grey button text', '置灰按钮文案')),
    },
    [f.atLeastOne('clicked_key', 'replace_name')],
  ),
  output: updated,
  quota: 'base',
  retry: 'repeatable',
  legacy: true,
  example: { userids: ['zhangsan'], task_id: 'order-12', clicked_key: 'yes' },
};
