import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { templateCard } from '../card/template-card.ts';
import { agentid, translatable, updated } from './shared.ts';
import type { MessageUpdateTemplateCardInput } from './types.gen.ts';
import type { UpdatedRecipients } from '../named.gen.ts';

const replaceName = f.text('Button text', '按钮文案', {
  help: [
    'Greys the buttons and shows this text on them. The other form of the update is a new card.',
    '按钮置灰并显示此文案；另一种更新方式是传入新卡片。',
  ],
});

const replacement = {
  en: 'Replaces the whole card. The other form of the update is a button text, which greys the buttons.',
  zh: '替换整张卡片；另一种更新方式是只传按钮文案，将按钮置灰。',
};

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
      atall: f.optional(
        f.bit('Everybody who received it', '更新所有接收人', {
          help: [
            'Whether to update the card for everybody who received it.',
            '是否更新所有接收人收到的卡片。',
          ],
        }),
      ),
      agentid,
      response_code: f.text('Response code', '更新卡片的 code', {
        help: [
          'From the answer of the send or from the callback; works once, within 72 hours.',
          '来自发送结果或回调事件，72 小时内有效，一次有效。',
        ],
      }),
      ...translatable,
      button: f.optional(
        f.object('Grey buttons', '按钮置灰', { replace_name: replaceName }, [], {
          named: 'ReplacedButton',
        }),
      ),
      template_card: f.optional({ ...templateCard('update'), help: replacement }),
    },
    [f.atLeastOne('userids', 'partyids', 'tagids', 'atall'), f.atLeastOne('button', 'template_card')],
  ),
  output: updated,
  quota: 'base',
  retry: 'once',
  example: { userids: ['zhangsan'], response_code: 'RESPONSE-CODE', button: { replace_name: 'Approved' } },
};
