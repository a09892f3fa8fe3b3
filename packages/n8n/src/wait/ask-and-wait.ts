import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from '../call/failed-item.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { sendAndWait } from './send-and-wait.ts';

/** `sendAndWait` with its failures as n8n shows them, or as an item where the node goes on. */
export async function askAndWait(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  try {
    return await sendAndWait(context);
  } catch (thrown) {
    const error = await toNodeError(context.getNode(), thrown, 0);
    if (!context.continueOnFail()) throw error;
    return [[failedItem(thrown, error, 0)]];
  }
}
