import { validate } from '@wecomkit/sdk/catalog';
import { inputError } from '@wecomkit/sdk/errors';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toData } from '../output/to-items.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { buildCardOperation } from '../surface/card-operation.ts';
import { parametersOf, readInput } from './read-input.ts';

/** Gives a checked card, for "Send Template Card" in its JSON mode. @throws InputError */
export function buildCard(context: IExecuteFunctions, itemIndex: number): Promise<INodeExecutionData[]> {
  const input = readInput(buildCardOperation, parametersOf(context, itemIndex));
  const { value, issues } = validate(buildCardOperation.input, input);
  if (issues.length > 0) throw inputError(buildCardOperation.name, issues, buildCardOperation.doc);
  const built = isRecord(value) ? value['template_card'] : undefined;
  return Promise.resolve([{ json: { template_card: toData(built) }, pairedItem: { item: itemIndex } }]);
}
