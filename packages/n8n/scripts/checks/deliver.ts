import { createCipher, sealDelivery } from '@wecomkit/sdk/callback';
import { triggerPath, type Stage, type Workflow } from './stage.ts';

/** What a delivery is signed and encrypted with. */
export interface CallbackValues {
  readonly token: string;
  readonly encodingAESKey: string;
  readonly receiveid: string;
}

/** Delivers a message to the trigger of a workflow as WeCom does: XML to apps, JSON to bots. */
export async function deliver(
  { n8n }: Stage,
  workflow: Workflow,
  message: string,
  values: CallbackValues,
  contentType?: string,
): Promise<Response> {
  const format = message.startsWith('{') ? 'json' : 'xml';
  const options = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: '1', format } as const;
  const { query, body } = sealDelivery(message, options, createCipher(values));
  const headers = { 'content-type': contentType ?? (format === 'json' ? 'application/json' : 'text/xml') };
  return fetch(`${n8n.url}${triggerPath(workflow)}?${query}`, { method: 'POST', body, headers });
}
