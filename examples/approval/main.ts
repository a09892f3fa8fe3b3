/**
 * An approval: a member writes what they ask for, two approvers get a card, the first tap decides, the card of
 * everyone changes to who decided, and the member who asked gets a message.
 *
 * Runs against the sandbox and against WeCom alike; the environment says which:
 *   WECOM_CORPID, WECOM_CORPSECRET, WECOM_AGENTID   the application
 *   WECOM_TOKEN, WECOM_ENCODING_AES_KEY             its message receiving settings (接收消息)
 *   WECOM_BASE_URL                                  left out: the real service
 *   APPROVERS                                       two member ids, joined by "|"
 *   PORT                                            where the callback listens; 3000 when left out
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { assertDelivered, createWeCom, describe, isWeComError } from '@wecomkit/sdk';
import { createCallback, type TemplateCardEvent, toNodeListener } from '@wecomkit/sdk/callback';

interface Request {
  readonly asker: string;
  readonly what: string;
  decided?: string;
}

const corpid = setting('WECOM_CORPID');
const approvers = setting('APPROVERS').split('|');
const wecom = createWeCom({
  corpid,
  corpsecret: setting('WECOM_CORPSECRET'),
  agentid: Number(setting('WECOM_AGENTID')),
  baseUrl: process.env['WECOM_BASE_URL'],
});
const callback = createCallback({
  token: setting('WECOM_TOKEN'),
  encodingAESKey: setting('WECOM_ENCODING_AES_KEY'),
  receiveid: corpid,
  onError: report,
});

/** Open and decided requests by the task id of their card. A real program keeps them in its database. */
const requests = new Map<string, Request>();

callback.on.text(async ({ FromUserName, Content }) => {
  const task_id = `approval-${randomUUID()}`;
  requests.set(task_id, { asker: FromUserName, what: Content });
  const answer = await wecom.message.sendTemplateCard({
    touser: approvers,
    template_card: {
      card_type: 'button_interaction',
      task_id,
      source: { desc: '审批 Approval', desc_color: 0 },
      main_title: { title: Content, desc: '等待审批 Waiting for a decision' },
      horizontal_content_list: [{ keyname: '申请人', value: FromUserName, type: 3, userid: FromUserName }],
      button_list: [
        { text: '同意 Approve', style: 1, key: 'approve' },
        { text: '驳回 Refuse', style: 3, key: 'refuse' },
      ],
    },
  });
  assertDelivered(answer);
});

callback.on.templateCardEvent({ key: 'approve' }, (event) => decide(event, '已同意 Approved'));
callback.on.templateCardEvent({ key: 'refuse' }, (event) => decide(event, '已驳回 Refused'));

async function decide(event: TemplateCardEvent, verdict: string): Promise<void> {
  const request = requests.get(event.TaskId);
  // The first tap decides; whoever taps at the same moment sees the card change.
  if (!request || request.decided) return;
  request.decided = verdict;
  const approver = event.FromUserName;
  await wecom.message.updateTemplateCard({
    atall: true,
    response_code: event.ResponseCode,
    template_card: {
      card_type: 'button_interaction',
      source: { desc: '审批 Approval', desc_color: verdict.startsWith('已同意') ? 3 : 2 },
      main_title: { title: request.what, desc: verdict },
      horizontal_content_list: [
        { keyname: '申请人', value: request.asker, type: 3, userid: request.asker },
        { keyname: '审批人', value: approver, type: 3, userid: approver },
      ],
      button_list: [{ text: verdict, key: 'decided' }],
      replace_text: verdict,
    },
  });
  await wecom.message.sendText({
    touser: request.asker,
    text: { content: `${request.what}\n${verdict}（${approver}）` },
  });
}

const port = Number(process.env['PORT'] ?? 3000);
createServer(toNodeListener(callback)).listen(port, '127.0.0.1', () => {
  console.log(`Approval example: callback at http://127.0.0.1:${port}/`);
});

function setting(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`Set ${name}; the first lines of this file say what it is.`);
  process.exit(2);
}

function report(error: unknown): void {
  console.error(isWeComError(error) ? describe(error, 'en') : error);
}
