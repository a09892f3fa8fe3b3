import { randomBytes } from 'node:crypto';
import {
  createCipher,
  renderXml,
  reply,
  sealReply,
  type PassiveReply,
  type ReplyArticle,
} from '@wecomkit/sdk/callback';
import type { UpdatedTemplateCard } from '@wecomkit/sdk';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { credentialTypes } from '../call/connection.ts';
import { readCallbackCredential } from '../credentials/callback-credential.ts';
import type { Parameters } from '../form/read-form.ts';
import { isRecord, replyToXml } from '@wecomkit/sdk/host';
import { parametersOf } from './read-input.ts';

/**
 * Answers the callback that a WeCom Trigger received, when it leaves the answer to a later node (path/90241).
 * @throws InputError for a text over 2048 bytes, Error when nobody to answer is named
 */
export async function replyToCallback(
  context: IExecuteFunctions,
  itemIndex: number,
): Promise<INodeExecutionData[]> {
  const parameters = parametersOf(context, itemIndex);
  const answer = readReply(parameters);
  const body = answer === undefined ? '' : await seal(context, answer, String(parameters('replyTo')).trim());
  const contentType = body === '' ? 'text/plain' : 'application/xml';
  // As bytes: n8n ends the response of a text before it is written.
  context.sendResponse({
    statusCode: 200,
    headers: { 'content-type': contentType },
    body: Buffer.from(body),
  });
  const item = context.getInputData()[itemIndex];
  return [{ json: { ...item?.json }, pairedItem: { item: itemIndex } }];
}

function readReply(parameters: Parameters): PassiveReply | undefined {
  switch (parameters('replyType')) {
    case 'text':
      return reply.text(String(parameters('replyText')));
    case 'image':
      return reply.image(String(parameters('replyMediaId')));
    case 'voice':
      return reply.voice(String(parameters('replyMediaId')));
    case 'video':
      return reply.video({ media_id: String(parameters('replyMediaId')) });
    case 'news':
      return reply.news(readArticles(parameters('replyArticles')));
    case 'updateButton':
      return reply.updateButton(String(parameters('replaceName')));
    case 'updateCard':
      return reply.updateTemplateCard(readCard(parameters('replyCard')));
    default:
      return undefined;
  }
}

/** As the form of "Send Articles" gives them; what is empty is left out. What is wrong inside is found by the check. */
function readArticles(given: unknown): readonly ReplyArticle[] {
  const rows: unknown = isRecord(given) ? given['item'] : given;
  const articles = Array.isArray(rows) ? rows.filter((row) => isRecord(row)) : [];
  return articles.map(({ title, ...others }) => ({
    title: String(title ?? ''),
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== '')),
  }));
}

/** What is wrong inside the card is found when it is turned into XML. */
function readCard(given: unknown): UpdatedTemplateCard {
  const value: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  if (isRecord(value) && typeof value['card_type'] === 'string')
    return value as UpdatedTemplateCard & typeof value;
  throw new Error('The card has to be an object with a card_type');
}

/** @throws Error for a smart bot, which is answered in other ways (path/101031) */
async function seal(context: IExecuteFunctions, answer: PassiveReply, replyTo: string): Promise<string> {
  if (replyTo === '') throw new Error('"Reply To" is empty: give it the FromUserName of the WeCom Trigger');
  const credential = readCallbackCredential(await context.getCredentials(credentialTypes.callback));
  if (credential.receiveid === '')
    throw new Error(
      'A smart bot is not answered by this operation: post JSON to the response_url of the WeCom Trigger with an HTTP Request node',
    );
  const seconds = Math.floor(Date.now() / 1000);
  const message = renderXml({
    ToUserName: replyTo,
    FromUserName: credential.receiveid,
    CreateTime: seconds,
    ...replyToXml(answer),
  });
  const options = {
    format: 'xml' as const,
    timestamp: String(seconds),
    nonce: randomBytes(8).toString('hex'),
  };
  return sealReply(message, options, createCipher(credential));
}
