import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { templateCard } from '../card/template-card.ts';
import { agentid, translatable, updated } from './shared.ts';
import type { MessageUpdateTemplateCardInput } from './types.gen.ts';
import type { UpdatedRecipients } from '../named.gen.ts';

/**
 * path/94888, both forms: `button` turns the buttons grey, `template_card` replaces the card.
 * A response code works once, within 72 hours, so a call whose fate is unknown is not repeated.
 */
export const updateTemplateCard: Operation<MessageUpdateTemplateCardInput, UpdatedRecipients> = {
  name: 'message.updateTemplateCard',
  title: { en: 'Update a template card', zh: '更新模板卡片消息' },
  doc: 94888,
  method: 'POST',
  path: '/cgi-bin/message/update_template_card',
  credential: 'application',
  input: f.object(
    'Update',
    '更新',
    {
      userids: f.optional(
        f.list('Members', '成员列表', f.text('Member', '成员 userid', { names: 'member' }), { max: 1000 }),
      ),
      partyids: f.optional(
        f.list('Departments', '部门列表', f.integer('Department', '部门 id', { names: 'department' }), {
          max: 100,
        }),
      ),
      tagids: f.optional(
        f.list('Tags', '标签列表', f.integer('Tag', '标签 id', { names: 'tag' }), { max: 100 }),
      ),
      atall: f.optional(f.bit('Everybody who received it', '更新所有接收人')),
      agentid,
      response_code: f.text('Response code', '更新卡片的 code', {
        help: [
          'From the answer of the send or from the callback; works once.',
          '来自发送结果或回调事件，一次有效。',
        ],
      }),
      ...translatable,
      button: f.optional(
        f.object('Grey buttons', '按钮置灰', { replace_name: f.text('Text', '按钮文案') }, [], {
          named: 'ReplacedButton',
        }),
      ),
      template_card: f.optional(templateCard('update')),
    },
    [f.atLeastOne('userids', 'partyids', 'tagids', 'atall'), f.atLeastOne('button', 'template_card')],
  ),
  output: updated,
  quota: 'base',
  retry: 'once',
  example: { userids: ['zhangsan'], response_code: 'RESPONSE-CODE', button: { replace_name: 'Approved' } },
};
