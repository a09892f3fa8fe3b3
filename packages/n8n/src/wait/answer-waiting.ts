import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { credentialTypes } from '../call/connection.ts';
import { toNodeError } from '../call/to-node-error.ts';
import { readCallbackCredential } from '../credentials/callback-credential.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { readDecisionKey } from './decision-key.ts';
import { formFieldsOf, readFields } from './form-fields.ts';
import { messagePage, questionPage } from './pages.ts';
import { readQuestion, type Question } from './question.ts';
import { isTapBody, openTap } from './tap.ts';
import { tellOutcome, tellStranger } from './tell.ts';

/** Takes the answer that a waiting execution waits for: a tap that the trigger hands over, or a visit of the page. */
export async function answerWaiting(context: IWebhookFunctions): Promise<IWebhookResponseData> {
  try {
    const question = readQuestion((name) => context.getNodeParameter(name, ''));
    const body: unknown = context.getBodyData();
    if (isTapBody(body)) return await takeTap(context, question, body);
    return await takeVisit(context, question, fieldsIn(body));
  } catch (thrown) {
    throw await toNodeError(context.getNode(), thrown);
  }
}

/** What was filled in; of a multipart form n8n keeps the fields apart from the files. */
function fieldsIn(body: unknown): Readonly<Record<string, unknown>> {
  const given = isRecord(body) ? body : {};
  return isRecord(given['data']) ? given['data'] : given;
}

async function takeTap(
  context: IWebhookFunctions,
  question: Question,
  body: { readonly wecomTap: string; readonly mac: string },
): Promise<IWebhookResponseData> {
  const credentials = readCallbackCredential(await context.getCredentials(credentialTypes.callback));
  const tap = openTap(body, credentials);
  const decision = tap === undefined ? undefined : readDecisionKey(tap.key, credentials);
  const option = decision === undefined ? undefined : question.options[decision.option];
  const isForHere = decision?.nodeId === context.getNode().id;
  if (tap === undefined || decision === undefined || option === undefined || !isForHere)
    return refuse(context, 403);
  if (!mayAnswer(question, tap.userid)) {
    await tellStranger(context, tap.userid);
    return refuse(context, 200);
  }
  const comment = question.reasons[tap.reason - 1];
  const said = {
    approved: option.isApproval,
    chosen: option.label,
    option: decision.option,
    ...(comment === undefined ? {} : { comment }),
    responder: { userid: tap.userid, source: 'wecom' },
    respondedAt: new Date(tap.at).toISOString(),
  };
  const told = await tellOutcome(context, question, { ...said, responseCode: tap.responseCode });
  return { webhookResponse: { accepted: true }, workflowData: [[{ json: { data: { ...said, ...told } } }]] };
}

function mayAnswer({ approvers }: Question, userid: string): boolean {
  // Ids are the same whatever their case (path/90195).
  return approvers.length === 0 || approvers.some((id) => id.toLowerCase() === userid.toLowerCase());
}

function refuse(context: IWebhookFunctions, status: number): IWebhookResponseData {
  context.getResponseObject().status(status).json({ accepted: false });
  return { noWebhookResponse: true };
}

async function takeVisit(
  context: IWebhookFunctions,
  question: Question,
  body: Readonly<Record<string, unknown>>,
): Promise<IWebhookResponseData> {
  const user = userOf(context);
  const fields = formFieldsOf(question, context.getNodeParameter('formFields', {}));
  if (user !== undefined && !mayAnswer(question, user)) {
    return show(
      context,
      403,
      messagePage(question.subject, 'You are not among the people who may answer this.'),
    );
  }
  if (context.getRequestObject().method !== 'POST') {
    const submitLabel = String(optionsIn(context)['responseFormButtonLabel'] || 'Submit');
    return show(context, 200, questionPage(question, fields, submitLabel));
  }
  const data = readVisit(question, readFields(fields, body), body['option'], user);
  if (data === undefined)
    return show(
      context,
      400,
      messagePage(question.subject, 'Something is missing: go back and fill in every field marked with *.'),
    );
  const told = await tellOutcome(context, question, data);
  return {
    webhookResponse: messagePage('Got it, thanks', 'This page can be closed now.'),
    workflowData: [[{ json: { data: { ...data, ...told } as IDataObject } }]],
  };
}

/** The link was signed for this member; nobody can write another one into it. */
function userOf(context: IWebhookFunctions): string | undefined {
  const query: object = context.getQueryData();
  return 'user' in query && typeof query.user === 'string' ? query.user : undefined;
}

function optionsIn(context: IWebhookFunctions): Readonly<Record<string, unknown>> {
  const options: unknown = context.getNodeParameter('options', {});
  return isRecord(options) ? options : {};
}

function readVisit(
  question: Question,
  filled: Readonly<Record<string, string | number>> | undefined,
  chosen: unknown,
  user: string | undefined,
): IDataObject | undefined {
  if (filled === undefined) return undefined;
  const who = user === undefined ? {} : { responder: { userid: user, source: 'wecom' } };
  const answered = { ...filled, ...who, respondedAt: new Date().toISOString() };
  if (question.kind !== 'approval') return answered;
  const option = question.options[Number(chosen)];
  if (option === undefined) return undefined;
  return { approved: option.isApproval, chosen: option.label, option: Number(chosen), ...answered };
}

function show(context: IWebhookFunctions, status: number, html: string): IWebhookResponseData {
  const response = context.getResponseObject();
  response.status(status).set('Referrer-Policy', 'no-referrer').type('text/html').send(html);
  return { noWebhookResponse: true };
}
