import type { DownloadedFile } from '@wecomkit/sdk';
import { decryptMedia } from '@wecomkit/sdk/callback';
import { filenameOf, isRecord } from '@wecomkit/sdk/host';
import type { IBinaryData, IBinaryKeyData, IWebhookFunctions } from 'n8n-workflow';
import { callOperation } from '../call/call-operation.ts';
import { connect, credentialTypes } from '../call/connection.ts';
import { declared } from '../surface/families.ts';
import type { Delivery } from './read-delivery.ts';

/**
 * The file of a message as binary data; undefined when the message has none.
 * @param encodingAESKey with it the files of smart bots are encrypted
 * @throws WeComError, or n8n's error when a bot's file cannot be fetched
 */
export async function downloadMedia(
  context: IWebhookFunctions,
  { to, event }: Delivery,
  encodingAESKey: string,
): Promise<IBinaryKeyData | undefined> {
  const file =
    to === 'app'
      ? await appFile(context, event.tree['MediaId'])
      : await botFile(context, event, encodingAESKey);
  return file === undefined ? undefined : { data: file };
}

async function appFile(context: IWebhookFunctions, media_id: unknown): Promise<IBinaryData | undefined> {
  if (typeof media_id !== 'string' || media_id === '') return undefined;
  const connection = await connect(context, credentialTypes.api);
  const answer = await callOperation(connection, declared('media.get'), { media_id });
  const { filename, contentType, bytes } = answer as DownloadedFile;
  return context.helpers.prepareBinaryData(Buffer.from(await bytes()), filename, contentType);
}

/** Its address needs no token and works for five minutes; the name of the file comes with the download (path/100719). */
async function botFile(
  context: IWebhookFunctions,
  event: object,
  encodingAESKey: string,
): Promise<IBinaryData | undefined> {
  const url = fileUrl(event);
  if (url === undefined) return undefined;
  const answer: unknown = await context.helpers.httpRequest({
    url,
    encoding: 'arraybuffer',
    returnFullResponse: true,
  });
  const { body, headers } = isRecord(answer) ? answer : {};
  const bytes = decryptMedia(encodingAESKey, body instanceof Uint8Array ? body : new Uint8Array());
  const disposition = isRecord(headers) ? headers['content-disposition'] : undefined;
  const filename = typeof disposition === 'string' ? filenameOf(disposition) : undefined;
  return context.helpers.prepareBinaryData(Buffer.from(bytes), filename);
}

function fileUrl(event: object): string | undefined {
  const content = ['image', 'file', 'video'].map(
    (name) => Object.entries(event).find(([key]) => key === name)?.[1],
  );
  const found = content.find(isRecord)?.['url'];
  return typeof found === 'string' ? found : undefined;
}
