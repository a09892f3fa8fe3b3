import type { DownloadedFile } from '@wecomkit/sdk';
import type { CallbackEvent } from '@wecomkit/sdk/callback';
import type { IBinaryKeyData, IWebhookFunctions } from 'n8n-workflow';
import { callOperation } from '../call/call-operation.ts';
import { connect, credentialTypes } from '../call/connection.ts';
import { declared } from '../surface/families.ts';
import { mediaIdOf } from './event-item.ts';

/** The file of a message as binary data; undefined when the message has none. @throws WeComError */
export async function downloadMedia(
  context: IWebhookFunctions,
  event: CallbackEvent,
): Promise<IBinaryKeyData | undefined> {
  const media_id = mediaIdOf(event);
  if (media_id === undefined) return undefined;
  const connection = await connect(context, credentialTypes.api);
  const answer = await callOperation(connection, declared('media.get'), { media_id });
  const { filename, contentType, bytes } = answer as DownloadedFile;
  const content = Buffer.from(await bytes());
  return { data: await context.helpers.prepareBinaryData(content, filename, contentType) };
}
