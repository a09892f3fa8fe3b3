import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from '../call/failed-item.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { declaredOperation } from '../surface/resources.ts';
import { buildCard } from './build-card.ts';
import { customCall } from './custom-call.ts';
import { replyToCallback } from './reply-to-callback.ts';
import { runDeclared } from './run-declared.ts';

type Action = (context: IExecuteFunctions, itemIndex: number) => Promise<INodeExecutionData[]>;

/** What the node does itself, beside the declared operations. */
const ownActions: Readonly<Record<string, Action>> = {
  'card.build': buildCard,
  'callback.reply': replyToCallback,
  'api.call': customCall,
};

/** Runs the chosen operation once for every input item. @throws NodeApiError, NodeOperationError */
export async function executeItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const results: INodeExecutionData[] = [];
  for (const itemIndex of context.getInputData().keys()) {
    try {
      results.push(...(await runItem(context, itemIndex)));
    } catch (thrown) {
      const error = await toNodeError(context.getNode(), thrown, itemIndex);
      if (!context.continueOnFail()) throw error;
      results.push(failedItem(thrown, error, itemIndex));
    }
  }
  return [results];
}

function runItem(context: IExecuteFunctions, itemIndex: number): Promise<INodeExecutionData[]> {
  const resource = String(context.getNodeParameter('resource', itemIndex));
  const operation = String(context.getNodeParameter('operation', itemIndex));
  const own = ownActions[`${resource}.${operation}`];
  if (own) return own(context, itemIndex);
  const declared = declaredOperation(resource, operation);
  if (!declared) throw new Error(`There is no operation "${operation}" for "${resource}" in this version`);
  return runDeclared(context, declared, itemIndex);
}
