import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { callOperation } from '../call/call-operation.ts';
import { connect, credentialTypes } from '../call/connection.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { isRecord } from '../sdk.ts';
import { declared } from '../surface/families.ts';
import { decidedCard } from './cards.ts';
import type { Question } from './question.ts';

/** What became of the card after the decision: nothing to say, or why it still shows the question. */
export interface Told {
  readonly cardUpdateError?: string;
}

/**
 * Shows everybody who was asked what was decided: a card with buttons is replaced, a card with a link is recalled
 * (only cards with buttons can be updated, path/94888). The decision counts even when this fails; the output says so.
 */
export async function tellOutcome(
  context: IWebhookFunctions,
  question: Question,
  answer: IDataObject,
): Promise<Told> {
  try {
    const { responseCode } = answer;
    if (typeof responseCode === 'string') await replaceCard(context, question, answer, responseCode);
    else await recallCards(context);
    return {};
  } catch (thrown) {
    const { message } = await toNodeError(context.getNode(), thrown);
    context.logger.warn(`WeCom: the card was not updated after the decision: ${message}`);
    return { cardUpdateError: message };
  }
}

async function replaceCard(
  context: IWebhookFunctions,
  question: Question,
  { chosen, responder }: IDataObject,
  response_code: string,
): Promise<void> {
  const who = isRecord(responder) ? String(responder['userid']) : '';
  const connection = await connect(context, credentialTypes.api);
  await callOperation(connection, declared('message.updateTemplateCard'), {
    response_code,
    atall: 1,
    template_card: decidedCard(question, `${String(chosen)} · ${who}`),
  });
}

async function recallCards(context: IWebhookFunctions): Promise<void> {
  const connection = await connect(context, credentialTypes.api);
  for (const msgid of askedMessages(context)) {
    await callOperation(connection, declared('message.recall'), { msgid });
  }
}

/** The messages that asked, as `sendAndWait` noted them in the execution. */
function askedMessages(context: IWebhookFunctions): readonly unknown[] {
  const name = JSON.stringify(context.getNode().name);
  const asked: unknown = context.evaluateExpression(`{{ $node[${name}].context["asked"] }}`, 0);
  const msgids = isRecord(asked) ? asked['msgids'] : undefined;
  return Array.isArray(msgids) ? msgids : [];
}

/** Tells somebody who tapped and is not asked. */
export async function tellStranger(context: IWebhookFunctions, userid: string): Promise<void> {
  const options: unknown = context.getNodeParameter('options', {});
  const text = isRecord(options) ? options['unauthorizedReply'] : undefined;
  const content = String(text || 'You are not among the people who may decide this.');
  try {
    const connection = await connect(context, credentialTypes.api);
    await callOperation(connection, declared('message.sendText'), { touser: [userid], text: { content } });
  } catch (thrown) {
    const { message } = await toNodeError(context.getNode(), thrown);
    context.logger.warn(`WeCom: ${userid} was not told that somebody else decides: ${message}`);
  }
}
