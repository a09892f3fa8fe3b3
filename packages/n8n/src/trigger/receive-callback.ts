import {
  createCipher,
  receive,
  verifyUrl,
  type CallbackCipher,
  type CallbackCredentials,
} from '@wecomkit/sdk/callback';
import { isWeComError } from '@wecomkit/sdk/errors';
import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { credentialTypes } from '../call/connection.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { readCallbackCredential } from '../credentials/callback-credential.ts';
import { assertFresh } from '@wecomkit/sdk/host';
import { isDecisionKey } from '../wait/decision-key.ts';
import { downloadMedia } from './download-media.ts';
import { botItem, eventItem } from './event-item.ts';
import { forwardDecision } from './forward-decision.ts';
import { readDelivery, type Delivery } from './read-delivery.ts';
import { claim } from './seen.ts';

/** How old a callback may be, in seconds. */
const tolerance = 300;

/**
 * Takes a request of WeCom: the check of the URL, or a delivery. What does not pass its checks is answered without
 * an execution, and the reason goes to n8n's log.
 */
export async function receiveCallback(context: IWebhookFunctions): Promise<IWebhookResponseData> {
  const credentials = readCallbackCredential(await context.getCredentials(credentialTypes.callback));
  try {
    const cipher = createCipher(credentials);
    if (context.getWebhookName() === 'setup') return checkUrl(context, cipher);
    return await deliver(context, cipher, credentials);
  } catch (thrown) {
    if (!isWeComError(thrown) || thrown.code !== 'callback')
      throw await toNodeError(context.getNode(), thrown);
    context.logger.warn(`WeCom Trigger: refused a request: ${thrown.message}`);
    return answer(context, statusOf(thrown), '');
  }
}

/** 401 for who it comes from, 403 for whom or when it is meant, 400 for what it is. */
function statusOf(error: object): number {
  const reason = 'reason' in error ? error.reason : '';
  if (reason === 'signature') return 401;
  return reason === 'receiveid' || reason === 'stale' ? 403 : 400;
}

/** WeCom compares the answer bit for bit: plain text, without quotes and newline (path/90930). */
function checkUrl(context: IWebhookFunctions, cipher: CallbackCipher): IWebhookResponseData {
  const query = queryOf(context);
  const echo = verifyUrl(query, cipher);
  assertFresh(query.get('timestamp') ?? '', Date.now(), tolerance);
  return answer(context, 200, echo);
}

async function deliver(
  context: IWebhookFunctions,
  cipher: CallbackCipher,
  credentials: CallbackCredentials,
): Promise<IWebhookResponseData> {
  const { message, timestamp } = receive(queryOf(context), await bodyOf(context), cipher);
  assertFresh(timestamp, Date.now(), tolerance);
  const delivery = readDelivery(message, credentials.receiveid);
  const isNew = claim(context.getWorkflowStaticData('node'), delivery.key, Date.now());
  if (!isNew) return answer(context, 200, '');
  const { event } = delivery;
  if (event.kind === 'event.template_card_event' && isDecisionKey(event.EventKey)) {
    answer(context, 200, '');
    await forwardDecision(context, event, credentials);
    return { noWebhookResponse: true };
  }
  return isWanted(context, event) ? start(context, delivery, credentials) : answer(context, 200, '');
}

/** Bots are asked how an answer goes on that nobody here began. */
function isWanted(context: IWebhookFunctions, { kind }: Delivery['event']): boolean {
  const wanted = context.getNodeParameter('events', ['*']);
  if (!Array.isArray(wanted) || kind === 'aibot.stream') return false;
  return wanted.some((choice) => choice === '*' || choice === kind);
}

/** WeCom waits for 5 seconds, so it gets its answer before anything is downloaded, unless a later node answers. */
async function start(
  context: IWebhookFunctions,
  delivery: Delivery,
  credentials: CallbackCredentials,
): Promise<IWebhookResponseData> {
  const answersLater = context.getNodeParameter('responseMode', 'onReceived') === 'responseNode';
  if (!answersLater) answer(context, 200, '');
  const workflowData = [[await toItem(context, delivery, credentials)]];
  return answersLater ? { workflowData } : { workflowData, noWebhookResponse: true };
}

/** A file that cannot be downloaded must not lose the message. */
async function toItem(
  context: IWebhookFunctions,
  delivery: Delivery,
  { encodingAESKey }: CallbackCredentials,
): Promise<INodeExecutionData> {
  const json = delivery.to === 'app' ? eventItem(delivery.event) : botItem(delivery.event);
  if (context.getNodeParameter('downloadMedia', false) !== true) return { json };
  try {
    const binary = await downloadMedia(context, delivery, encodingAESKey);
    return binary === undefined ? { json } : { json, binary };
  } catch (thrown) {
    const { message } = await toNodeError(context.getNode(), thrown);
    return { json: { ...json, downloadError: message } };
  }
}

function answer(context: IWebhookFunctions, status: number, body: string): IWebhookResponseData {
  const response = context.getResponseObject();
  response.status(status).type('text/plain').send(body);
  return { noWebhookResponse: true };
}

/** As it came: a framework's own reading of the query turns a raw `+` into a blank. */
function queryOf(context: IWebhookFunctions): URLSearchParams {
  const { url } = context.getRequestObject();
  return new URLSearchParams(url.slice(url.indexOf('?') + 1));
}

/** As it came, too: whether it is XML or JSON is seen from the text, its content type may say anything. */
async function bodyOf(context: IWebhookFunctions): Promise<string> {
  const request: object = context.getRequestObject();
  if ('readRawBody' in request && typeof request.readRawBody === 'function') await request.readRawBody();
  const raw = 'rawBody' in request ? request.rawBody : undefined;
  return Buffer.isBuffer(raw) ? raw.toString('utf8') : '';
}
