import assert from 'node:assert/strict';
import { createCipher, renderXml, sealUrlCheck } from '@wecomkit/sdk/callback';
import type { MessageView } from '@wecomkit/sandbox/control';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';
import { deliver } from './deliver.ts';
import { echo } from './echo-workflow.ts';
import {
  botValues,
  callbackValues,
  connectTrigger,
  postJson,
  readExample,
  triggerPath,
  type Check,
  type Stage,
  type Workflow,
} from './stage.ts';

const cardFor = (
  { sandbox }: Stage,
  userid: string,
  fits: (card: MessageView) => boolean,
): Promise<MessageView> =>
  sandbox.waitForMessage(userid, (message) => message.msgtype === 'template_card' && fits(message), 20_000);

function keyOf(card: MessageView, index: number): string {
  return Object(card.content)['button_list'][index].key;
}

/** Messages that are not there yet: earlier checks left some. */
function isNewFor({ sandbox }: Stage, userid: string): (message: MessageView) => boolean {
  const known = new Set(sandbox.messages(userid).map(({ msgid }) => msgid));
  return ({ msgid }) => !known.has(msgid);
}

const hasButtons = ({ card, content }: MessageView): boolean =>
  'button_list' in content && card?.replaced === null;

/** An event of the company, as XML. */
function eventXml({ sandbox }: Stage, event: Record<string, string | number>): string {
  const base = { ToUserName: sandbox.corpid, FromUserName: 'sys', CreateTime: Math.floor(Date.now() / 1000) };
  return renderXml({ ...base, ...event });
}

/** The approval example with links instead of buttons. */
export async function byLink(): Promise<Workflow> {
  const approval = await readExample('approval');
  const nodes = approval.nodes
    .filter(({ type }) => !type.endsWith('weComTrigger'))
    .map((node) => ({
      ...node,
      ...(node.name === 'Request' ? { webhookId: '00000000-0000-4000-8000-0000000000e1' } : {}),
      parameters: {
        ...node.parameters,
        ...(node.name === 'Request' ? { path: 'wecom-leave-by-link' } : {}),
        ...(node.name === 'Ask the Approvers' ? { decideBy: 'link' } : {}),
      },
    }));
  return { ...approval, id: 'wecom-by-link', name: 'By link', nodes };
}

/** What comes from outside while n8n runs as a server. */
export const serverChecks: readonly Check[] = [
  {
    title: 'trigger: the URL passes the check of WeCom, in plain text and bit for bit',
    run: async (stage) => {
      assert.equal(await connectTrigger(stage, echo), 'ok');
      const options = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: '1' };
      const query = sealUrlCheck('5927 782', options, createCipher(callbackValues(stage.sandbox)));
      const response = await fetch(`${stage.n8n.url}${triggerPath(echo)}?${query}`);
      assert.match(response.headers.get('content-type') ?? '', /^text\/plain/u);
      assert.equal(await response.text(), '5927 782');
    },
  },
  {
    title: 'trigger: a bad signature gets 401 and starts nothing; the log says why',
    run: async ({ n8n }) => {
      const before = n8n.executions.text().length;
      const query = 'msg_signature=0&timestamp=1&nonce=1';
      const body = '<xml><Encrypt><![CDATA[AAAA]]></Encrypt></xml>';
      const response = await fetch(`${n8n.url}${triggerPath(echo)}?${query}`, { method: 'POST', body });
      assert.equal(response.status, 401);
      assert.equal(n8n.executions.text().length, before);
      assert.match(n8n.log.join(''), /msg_signature does not match/u);
    },
  },
  {
    title: 'trigger: a message is answered by a later node, in the same request',
    run: async ({ sandbox, n8n }) => {
      await sandbox.say('zhangsan', {
        conversation: 'app:1000002',
        msgtype: 'text',
        text: { content: '在吗 ]]>' },
      });
      const answer = await sandbox.waitForMessage(
        'zhangsan',
        ({ content }) => String(content['content']).startsWith('Echo'),
        20_000,
      );
      assert.equal(answer.content['content'], 'Echo: 在吗 ]]>');
      const execution = await n8n.nextExecution('wecom-echo', ['success', 'error']);
      assert.equal(execution.output('Message')[0]?.['kind'], 'message.text');
    },
  },
  {
    title:
      'example: a request is approved by a button in the chat, with a comment, and everybody sees the outcome',
    run: async (stage) => {
      const { sandbox, n8n } = stage;
      assert.equal(await connectTrigger(stage, await readExample('approval')), 'ok');
      const isNew = isNewFor(stage, 'lisi');
      await postJson(`${n8n.url}/webhook/wecom-leave`, { requester: 'zhangsan', days: 2, reason: '搬家' });
      const card = await cardFor(stage, 'lisi', (message) => isNew(message) && hasButtons(message));
      const chosen = [{ question_key: 'reason', option_ids: ['1'] }];
      await sandbox.tap('lisi', card.msgid, keyOf(card, 1), chosen);
      const execution = await n8n.nextExecution('wecom-approval', ['success', 'error']);
      const data = Object(execution.output('Ask the Approvers')[0]?.['data']);
      assert.deepEqual([data.approved, data.responder.userid], [true, 'lisi']);
      assert.match(data.comment, /Hand over first/u);
      assert.ok(Math.abs(Date.parse(data.respondedAt) - Date.now()) < 120_000);
      assert.equal(data.cardUpdateError, undefined);
      const theirs = sandbox.messages('chenyi').findLast(({ msgid }) => msgid === card.msgid);
      assert.match(String(theirs?.card?.replaced), /Approve · lisi · .*Hand over first/u);
      await sandbox.waitForMessage(
        'zhangsan',
        ({ content }) => /Approved by lisi/u.test(String(content['content'])),
        20_000,
      );
    },
  },
  {
    title:
      'send and wait: a signed link leads to a page; a changed link is refused; comment and responder are in the output',
    run: async (stage) => {
      const { n8n, sandbox } = stage;
      await postJson(`${n8n.url}/webhook/wecom-leave-by-link`, {
        requester: 'zhangsan',
        days: 1,
        reason: '体检',
      });
      const card = await cardFor(
        stage,
        'chenyi',
        (message) => message.card === undefined && !message.recalled,
      );
      await n8n.nextExecution('wecom-by-link', ['waiting']);
      const link = String(Object(card.content)['card_action'].url);
      assert.match(await (await fetch(link)).text(), /体检/u);
      assert.equal((await fetch(link.replace('user=chenyi', 'user=lisi'))).status, 401);
      await fetch(link, { method: 'POST', body: new URLSearchParams({ option: '0', comment: '太忙' }) });
      const execution = await n8n.nextExecution('wecom-by-link', ['success', 'error']);
      const data = Object(execution.output('Ask the Approvers')[0]?.['data']);
      assert.deepEqual([data.approved, data.comment, data.responder.userid], [false, '太忙', 'chenyi']);
      assert.equal(
        sandbox.messages('lisi').findLast(({ msgtype }) => msgtype === 'template_card')?.recalled,
        true,
      );
    },
  },
  {
    title: 'example: votes are counted, and the card shows them to everybody',
    run: async (stage) => {
      const { sandbox } = stage;
      assert.equal(await connectTrigger(stage, await readExample('vote-card')), 'ok');
      const card = await cardFor(
        stage,
        'zhangsan',
        ({ card: copy }) => copy?.card_type === 'vote_interaction',
      );
      await sandbox.tap('zhangsan', card.msgid, 'vote', [{ question_key: 'lunch', option_ids: ['rice'] }]);
      await stage.n8n.nextExecution('wecom-vote', ['success', 'error']);
      const theirs = sandbox.messages('lisi').findLast(({ msgid }) => msgid === card.msgid);
      assert.match(JSON.stringify(theirs?.card?.card), /Rice \(1\)/u);
    },
  },
  {
    title: 'example: the directory gets a member, who is welcomed once, however often the event is delivered',
    run: async (stage) => {
      const welcome = await readExample('welcome-new-member');
      const event = {
        CreateTime: Math.floor(Date.now() / 1000),
        MsgType: 'event',
        Event: 'change_contact',
        ChangeType: 'create_user',
        UserID: 'alice',
        Name: 'Alice',
      };
      const xml = eventXml(stage, event);
      for (const contentType of ['application/json', 'text/xml']) {
        const values = callbackValues(stage.sandbox);
        assert.equal((await deliver(stage, welcome, xml, values, contentType)).status, 200);
      }
      const execution = await stage.n8n.nextExecution(welcome.id, ['success', 'error']);
      assert.equal(execution.output('New Member')[0]?.['UserID'], 'alice');
      const started = stage.n8n.executions
        .of(welcome.id)
        .filter(({ output }) => output('New Member').length > 0);
      assert.equal(started.length, 1, 'what is delivered twice starts one execution');
      await stage.sandbox.waitForMessage(
        'alice',
        ({ content }) => /Welcome, Alice/u.test(JSON.stringify(content)),
        20_000,
      );
    },
  },
  {
    title: 'example: an AI agent uses its tool only after a person has approved that very call',
    run: async (stage) => {
      const { sandbox, n8n } = stage;
      assert.equal(await connectTrigger(stage, await readExample('ai-agent-with-review')), 'ok');
      const isNew = isNewFor(stage, 'lisi');
      await postJson(`${n8n.url}/webhook/wecom-agent`, { task: 'Tell wangwu that lunch is at noon.' });
      const card = await cardFor(
        stage,
        'lisi',
        (message) => isNew(message) && hasButtons(message) && /agent/u.test(JSON.stringify(message.content)),
      );
      assert.match(JSON.stringify(card.content), /wangwu/u);
      assert.doesNotMatch(JSON.stringify(sandbox.messages('wangwu')), /at noon/u);
      await sandbox.tap('lisi', card.msgid, keyOf(card, 1));
      await sandbox.waitForMessage(
        'wangwu',
        ({ content }) => /at noon/u.test(JSON.stringify(content)),
        30_000,
      );
      const execution = await n8n.nextExecution('wecom-agent', ['success', 'error']);
      assert.equal(execution.error, undefined);
    },
  },
];

/** After everything: what must be nowhere. */
export const secretChecks: readonly Check[] = [
  {
    title: 'secrets: neither executions nor the log hold a secret, a token, a key or a robot address',
    run: async ({ sandbox, n8n }) => {
      const [corp] = sandbox.secrets().corps;
      const callback = sandboxCredentials(sandbox)['weComCallbackApi'];
      const tokens = sandbox.journal.entries().map(({ detail }) => detail?.request.query['access_token']);
      const secrets = [
        corp?.contacts_secret,
        ...(corp?.applications ?? []).map(({ corpsecret }) => corpsecret),
        ...(corp?.robots ?? []).map(({ key }) => key),
        callback?.['encodingAESKey'],
        callback?.['token'],
        botValues.encodingAESKey,
        ...tokens,
      ].filter((secret) => typeof secret === 'string' && secret !== '');
      assert.ok(new Set(secrets).size > 6);
      const stored = n8n.executions.text() + n8n.log.join('');
      for (const secret of new Set(secrets))
        assert.ok(!stored.includes(String(secret)), `found ${String(secret).slice(0, 6)}…`);
    },
  },
];
