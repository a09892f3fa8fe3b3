import type { Operation } from '../../operation.ts';
import { templateCard } from '../card/template-card.ts';
import { envelope, messageSend, translatable } from './shared.ts';
import type { MessageSendTemplateCardInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendTemplateCard: Operation<MessageSendTemplateCardInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendTemplateCard',
  title: { en: 'Send a template card', zh: '发送模板卡片消息' },
  fixed: { msgtype: 'template_card' },
  input: envelope({ template_card: templateCard('send') }, translatable),
  example: {
    touser: ['zhangsan'],
    template_card: {
      card_type: 'button_interaction',
      task_id: 'leave-77',
      main_title: { title: 'Leave request', desc: 'Carol, 2 days' },
      button_list: [{ text: 'Approve', style: 1, key: 'approve' }],
    },
  },
};
