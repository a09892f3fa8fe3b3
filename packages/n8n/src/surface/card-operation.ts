import type { Operation } from '@wecomkit/sdk/catalog';
import { declared } from './families.ts';

const sendTemplateCard = declared('message.sendTemplateCard');
const { template_card: card } = sendTemplateCard.input.members;
const example: object = Object(sendTemplateCard.example);

/** The card alone, as an operation that sends nothing. */
export const buildCardOperation: Operation = {
  ...sendTemplateCard,
  name: 'card.build',
  title: { en: 'Build a template card', zh: '生成模板卡片' },
  input: { ...sendTemplateCard.input, members: card ? { template_card: card } : {}, rules: [] },
  example: { template_card: 'template_card' in example ? example.template_card : {} },
};
