import type { Operation } from '../../operation.ts';
import { robotCard } from '../card/robot-card.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendTemplateCardInput } from './types.gen.ts';

/** path/99110 */
export const sendTemplateCard: Operation<WebhookSendTemplateCardInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendTemplateCard',
  title: { en: 'Post a template card', zh: '机器人发送模板卡片消息' },
  fixed: { msgtype: 'template_card' },
  input: robotMessage({ template_card: robotCard }),
  example: {
    template_card: {
      card_type: 'text_notice',
      main_title: { title: 'Disk almost full', desc: 'db-01' },
      card_action: { type: 1, url: 'https://mon.example.test/1' },
    },
  },
};
