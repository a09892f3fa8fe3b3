import { randomBytes } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { parametersOf } from '../actions/read-input.ts';
import { callOperation } from '../call/call-operation.ts';
import { connect, credentialTypes, type Connection } from '../call/connection.ts';
import { readCallbackCredential } from '../credentials/callback-credential.ts';
import type { Parameters } from '../form/read-form.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { declared } from '../surface/families.ts';
import { buttonCard, linkCard } from './cards.ts';
import { deadlineOf } from './deadline.ts';
import { decisionKey } from './decision-key.ts';
import { members, readQuestion, type Question } from './question.ts';

type Recipients = Readonly<Record<'touser' | 'toparty' | 'totag', readonly string[]>>;

/** So many get a page of their own, which tells who answered. */
const maxPersonal = 50;

/**
 * Asks in the chat and puts the execution to wait. The answer comes to `answerWaiting`, by a button through the
 * trigger or by a signed link.
 * @throws WeComError when the message cannot be sent, Error when nobody is asked, nothing can be answered, or the
 *   approvers could not be told apart
 */
export async function sendAndWait(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const parameters = parametersOf(context, 0);
  const question = readQuestion(parameters);
  const recipients = readRecipients(parameters);
  const connection = await connect(context, credentialTypes.api);
  const until = deadlineOf(optionsOf(parameters)['limitWaitTime'], Date.now());
  const msgids = question.isInChat
    ? [await askByButtons(context, connection, question, recipients)]
    : await askByLink(context, connection, question, recipients);
  context.getContext('node')['asked'] = { msgids, recipients };
  await context.putExecutionToWait(until);
  return [context.getInputData()];
}

/** Nobody would ever answer a question that nobody gets: an expression may be empty, too. */
function readRecipients(parameters: Parameters): Recipients {
  const recipients = {
    touser: members(parameters('touser')),
    toparty: members(parameters('toparty')),
    totag: members(parameters('totag')),
  };
  if (Object.values(recipients).every((ids) => ids.length === 0))
    throw new Error('Nobody is asked: name at least one recipient under Members, Departments or Tags');
  return recipients;
}

export function optionsOf(parameters: Parameters): Readonly<Record<string, unknown>> {
  const options = parameters('options');
  return isRecord(options) ? options : {};
}

async function askByButtons(
  context: IExecuteFunctions,
  connection: Connection,
  question: Question,
  recipients: Recipients,
): Promise<unknown> {
  const credentials = readCallbackCredential(await context.getCredentials(credentialTypes.callback));
  const executionId = context.getExecutionId();
  const nodeId = context.getNode().id;
  const resumeSignature = new URL(context.getSignedResumeUrl()).searchParams.get('signature') ?? '';
  const keys = question.options.map((_, option) =>
    decisionKey({ executionId, nodeId, option, resumeSignature }, credentials),
  );
  const taskId = `n8n-${executionId}-${randomBytes(9).toString('base64url')}`;
  return send(connection, recipients, buttonCard(question, taskId, keys));
}

async function askByLink(
  context: IExecuteFunctions,
  connection: Connection,
  question: Question,
  recipients: Recipients,
): Promise<unknown[]> {
  const linkText = String(optionsOf(parametersOf(context, 0))['messageButtonLabel'] || 'Respond');
  const personal = personalRecipients(recipients);
  if (personal === undefined) {
    assertNobodySingledOut(question);
    return [await send(connection, recipients, linkCard(question, context.getSignedResumeUrl(), linkText))];
  }
  const msgids: unknown[] = [];
  for (const user of personal) {
    const card = linkCard(question, context.getSignedResumeUrl({ user }), linkText);
    msgids.push(await send(connection, { touser: [user], toparty: [], totag: [] }, card));
  }
  return msgids;
}

/** Members who each get a link of their own; undefined when the message goes to groups of people. */
function personalRecipients({ touser, toparty, totag }: Recipients): readonly string[] | undefined {
  const isGroup = toparty.length > 0 || totag.length > 0 || touser.includes('@all');
  return isGroup || touser.length > maxPersonal ? undefined : touser;
}

function assertNobodySingledOut({ approvers }: Question): void {
  if (approvers.length === 0) return;
  throw new Error(
    `A link to everybody does not tell who answers: name the members as recipients, at most ${maxPersonal}, or let them decide by buttons in the chat`,
  );
}

async function send(
  connection: Connection,
  recipients: Recipients,
  template_card: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const to = Object.entries(recipients).filter(([, ids]) => ids.length > 0);
  const input = { ...Object.fromEntries(to), template_card };
  const answer = await callOperation(connection, declared('message.sendTemplateCard'), input);
  return isRecord(answer) ? answer['msgid'] : undefined;
}
