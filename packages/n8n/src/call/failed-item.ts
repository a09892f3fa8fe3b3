import { isWeComError } from '@wecomkit/sdk/errors';
import type { INodeExecutionData } from 'n8n-workflow';
import { facts } from './facts.ts';

/** What stands in for the output of an item that failed, where the node goes on. */
export function failedItem(thrown: unknown, { message }: Error, item: number): INodeExecutionData {
  const details = isWeComError(thrown) ? facts(thrown) : {};
  return { json: { error: message, ...details }, pairedItem: { item } };
}
