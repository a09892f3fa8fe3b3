import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { callOperation } from '../call/call-operation.ts';
import { connect, credentialTypes } from '../call/connection.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { declared } from '../surface/families.ts';
import { decidedCard } from './cards.ts';
import type { Question } from './question.ts';

/** What became of the card after the decision: nothing to say, or why it still shows the question. */
export interface Told {
  readonly cardUpdateError?: string;
}

/**
 * Shows everybody who was asked what was decided: a card with buttons is replaced; only such cards
 * can be (path/94888), so a card with a link is recalled, and a text follows. The decision counts even when this fails; the output says so.
 */
export async function tellOutcome(
  context: IWebhookFunctions,
  question: Question,
  answer: IDataObject,
): Promise<Told> {
  try {
    const { responseCode } = answer;
    if (typeof responseCode === 'string') await replaceCard(context, question, answer, responseCode);
    else await withdraw(context, question, answer);
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
  answer: IDataObject,
  response_code: string,
): Promise<void> {
  const outcome = [answer['chosen'], whoOf(answer), answer['comment']].filter(Boolean).join(' · ');
  const connection = await connect(context, credentialTypes.api);
  await callOperation(connection, declared('message.updateTemplateCard'), {
    response_code,
    atall: 1,
    template_card: decidedCard(question, outcome),
  });
}

/** Who was asked and has not answered must not answer any more, and hears what was decided. */
async function withdraw(context: IWebhookFunctions, question: Question, answer: IDataObject): Promise<void> {
  const connection = await connect(context, credentialTypes.api);
  const { msgids, recipients } = noted(context);
  for (const msgid of msgids) await callOperation(connection, declared('message.recall'), { msgid });
  if (question.kind !== 'approval' || recipients === undefined) return;
  const content = [`${question.subject}: ${String(answer['chosen'])}`, whoOf(answer), answer['comment']];
  const text = { content: content.filter(Boolean).join(' · ') };
  await callOperation(connection, declared('message.sendText'), { ...recipients, text }, 'truncate');
}

function whoOf({ responder }: IDataObject): string {
  return isRecord(responder) ? String(responder['userid']) : '';
}

interface Noted {
  readonly msgids: readonly unknown[];
  /** Only the kinds that name somebody. */
  readonly recipients: Readonly<Record<string, unknown>> | undefined;
}

/** Which messages asked whom, as `sendAndWait` noted it in the execution. */
function noted(context: IWebhookFunctions): Noted {
  const name = JSON.stringify(context.getNode().name);
  const asked: unknown = context.evaluateExpression(`{{ $node[${name}].context["asked"] }}`, 0);
  if (!isRecord(asked)) return { msgids: [], recipients: undefined };
  const { msgids, recipients } = asked;
  const named = Object.entries(isRecord(recipients) ? recipients : {}).filter(
    ([, ids]) => Array.isArray(ids) && ids.length > 0,
  );
  return { msgids: Array.isArray(msgids) ? msgids : [], recipients: Object.fromEntries(named) };
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
