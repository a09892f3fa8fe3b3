import { many, type MapAction, numbers, refused, unknown } from './map-row.ts';

/** The community node of n8n: one operation, which turns the buttons of a card grey. */
export const nodeOperation: MapAction = {
  name: 'Update a template card',
  operation: 'message.updateTemplateCard',
  input: { atall: 1, response_code: 'CODE-1', button: { replace_name: 'Approved' } },
  rows: [
    {
      parameter: '企业应用的ID',
      field: 'agentid',
      at: [1000002],
      // The node sends a text: the service reads it all the same.
      beyond: [refused('1000002', 0), unknown(1000003, 301002)],
    },
    {
      parameter: '企业的成员ID列表',
      field: 'userids',
      at: [['alice'], many(1000)],
      beyond: [refused(many(1001), 40032)],
    },
    {
      parameter: '企业的部门ID列表',
      field: 'partyids',
      at: [[2], numbers(100)],
      beyond: [refused(['2'], 0), refused(numbers(101), 82002)],
    },
    {
      parameter: '企业的标签ID列表',
      field: 'tagids',
      at: [[1], numbers(100)],
      beyond: [refused(['1'], 0), refused(numbers(101), 82003)],
    },
    { parameter: '更新整个任务接收人员', field: 'atall', at: [1, true] },
    {
      parameter: '更新卡片所需要消费的Code',
      field: 'response_code',
      at: ['CODE-1'],
      beyond: [refused('', 60140), unknown('CODE-2', 60140)],
    },
    {
      parameter: '需要更新的按钮的文案',
      field: 'button.replace_name',
      at: ['已处理'],
      beyond: [refused('', 40058)],
    },
    {
      parameter: '(not offered) template_card',
      field: 'template_card',
      at: [
        {
          card_type: 'text_notice',
          main_title: { title: 'Done' },
          card_action: { type: 1, url: 'https://x.example.test' },
        },
      ],
    },
  ],
};
