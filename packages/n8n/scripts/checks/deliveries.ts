import assert from 'node:assert/strict';
import { chain, trigger } from './build-workflow.ts';
import { deliver } from './deliver.ts';
import { botValues, connectTrigger, type Check, type Workflow } from './stage.ts';

const ofBot = { weComCallbackApi: { id: 'wecom-bot', name: 'WeCom Bot' } };

const bot = chain('wecom-bot', 'Smart bot', [
  trigger('Bot', '00000000-0000-4000-8000-0000000000b0', { events: ['aibot.message.text'] }, ofBot),
]);

const picture = chain('wecom-picture', 'Picture', [
  trigger('Picture', '00000000-0000-4000-8000-0000000000b1', {
    events: ['message.image'],
    downloadMedia: true,
  }),
]);

export const deliveryWorkflows: readonly Workflow[] = [bot, picture];

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What comes in otherwise than as a text in XML. */
export const deliveryChecks: readonly Check[] = [
  {
    title: 'trigger: the JSON of a smart bot becomes a flat item, once; an app cannot speak for it',
    run: async (stage) => {
      const message = JSON.stringify({
        msgid: 'bm-1',
        aibotid: 'aibSandbox01',
        chattype: 'single',
        from: { userid: 'lisi' },
        msgtype: 'text',
        text: { content: '库存' },
      });
      const foreign = await deliver(stage, bot, message, { ...botValues, receiveid: stage.sandbox.corpid });
      assert.equal(foreign.status, 403);
      for (const contentType of ['text/xml', 'application/json']) {
        const response = await deliver(stage, bot, message, botValues, contentType);
        assert.deepEqual([response.status, await response.text()], [200, '']);
      }
      const execution = await stage.n8n.nextExecution(bot.id, ['success', 'error']);
      const [item] = execution.output('Bot');
      const { kind, userid, content } = item ?? {};
      assert.deepEqual([kind, userid, content], ['aibot.message.text', 'lisi', '库存']);
      assert.equal(stage.n8n.executions.of(bot.id).length, 1);
    },
  },
  {
    title: 'trigger: a picture comes along as a binary field',
    run: async (stage) => {
      const { sandbox, n8n } = stage;
      assert.equal(await connectTrigger(stage, picture), 'ok');
      const form = new FormData();
      form.append('media', new File([Buffer.from(pixel, 'base64')], '截图.png', { type: 'image/png' }));
      const upload = await fetch(`${sandbox.url}/_sandbox/media?type=image`, { method: 'POST', body: form });
      const { media_id } = (await upload.json()) as { readonly media_id: string };
      await sandbox.say('zhangsan', { conversation: 'app:1000002', msgtype: 'image', media_id });
      const execution = await n8n.nextExecution(picture.id, ['success', 'error']);
      const [files] = execution.binary('Picture');
      assert.equal(files?.['data']?.['mimeType'], 'image/png');
      assert.match(String(files?.['data']?.['fileName']), /\.png$/u);
    },
  },
];
