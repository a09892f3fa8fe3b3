import { validate, type Operation } from '@wecomkit/sdk/catalog';
import { inputError } from '@wecomkit/sdk/errors';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toData } from '../output/to-items.ts';
import { isRecord } from '../sdk.ts';
import { declared } from '../surface/families.ts';
import { parametersOf, readInput } from './read-input.ts';

const sendTemplateCard = declared('message.sendTemplateCard');
const { template_card: card } = sendTemplateCard.input.members;

/** The card alone, as an operation that sends nothing. */
export const buildCardOperation: Operation = {
  ...sendTemplateCard,
  name: 'card.build',
  title: { en: 'Build a template card', zh: '生成模板卡片' },
  input: { ...sendTemplateCard.input, members: card ? { template_card: card } : {}, rules: [] },
  example: {
    template_card: isRecord(sendTemplateCard.example) ? sendTemplateCard.example['template_card'] : {},
  },
};

/** Gives a checked card, for "Send Template Card" in its JSON mode. @throws InputError */
export function buildCard(context: IExecuteFunctions, itemIndex: number): Promise<INodeExecutionData[]> {
  const input = readInput(buildCardOperation, parametersOf(context, itemIndex));
  const { value, issues } = validate(buildCardOperation.input, input);
  if (issues.length > 0) throw inputError(buildCardOperation.name, issues, buildCardOperation.doc);
  const built = isRecord(value) ? value['template_card'] : undefined;
  return Promise.resolve([{ json: { template_card: toData(built) }, pairedItem: { item: itemIndex } }]);
}
