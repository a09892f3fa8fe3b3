import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { botReply, createAiBot, createAiBotCallback } from '@wecomkit/sdk/aibot';
import { toNodeListener } from '@wecomkit/sdk/callback';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.ts';

const aibotid = 'aibSandboxStock01';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let stage: Stage;
let server: Server;
let page: Page;
let phone: Locator;

beforeAll(async () => {
  stage = await createStage();
  server = await startServer();
  page = await stage.open(`user=zhangsan&c=aibot:${aibotid}&lang=zh`);
  phone = page.getByRole('region', { name: '张三的手机' });
});
afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await stage[Symbol.asyncDispose]();
});

describe('a bot in callback mode', () => {
  it('gets its URL on the page, whose receiveid is empty', async () => {
    await phone.getByRole('button', { name: '设置' }).click();
    const form = page.getByRole('dialog', { name: '回调 URL' });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await form.getByLabel('URL', { exact: true }).fill(`http://127.0.0.1:${port}/`);
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('已保存', { exact: true }).waitFor();
    await form.getByRole('button', { name: '关闭' }).click();
    await form.waitFor({ state: 'detached' });
    await phone.getByText('没有人接收').waitFor({ state: 'detached' });
  });

  it('ends an answer with pictures', async () => {
    await write('图');
    await phone.locator('.of-stream').getByText('两张图').waitFor();
    await expect
      .poll(() => phone.locator('.of-stream').getByRole('button', { name: '查看图片' }).count())
      .toBe(2);
  });

  it('sends a card, and another one in its place when it is tapped', async () => {
    await write('卡片');
    const card = phone.getByRole('article', { name: '卡片：订购 X-200' });
    await card.getByRole('button', { name: '确认' }).click();
    await phone.getByRole('article', { name: '卡片：已订购 X-200' }).waitFor();
    expect(await phone.getByRole('button', { name: '确认' }).count()).toBe(0);
  });

  it('that does not finish in time is marked as broken off', async () => {
    await write('等');
    await phone.locator('.of-stream').getByText('请稍候').waitFor();
    stage.sandbox.clock.advance(7 * 60_000);
    await phone.getByText('已中断').waitFor();
    expect(await phone.getByRole('img', { name: '机器人正在输入' }).count()).toBe(0);
  });
});

async function write(text: string): Promise<void> {
  const field = phone.getByRole('textbox', { name: '输入消息' });
  await field.fill(text);
  await field.press('Enter');
}

async function startServer(): Promise<Server> {
  const keys = stage.sandbox.secrets().corps[0]?.aibots.find((each) => each.aibotid === aibotid);
  const bot = createBot();
  const { token, encodingAESKey } = { token: keys?.token ?? '', encodingAESKey: keys?.encodingAESKey ?? '' };
  const started = createServer(toNodeListener(createAiBotCallback({ bot, token, encodingAESKey })));
  started.listen(0, '127.0.0.1');
  await once(started, 'listening');
  return started;
}

function createBot(): ReturnType<typeof createAiBot> {
  const bot = createAiBot();
  bot.on.text(async (message, chat) => {
    if (message.text.content === '卡片')
      return botReply.templateCard({
        card_type: 'button_interaction',
        task_id: 'order-1',
        main_title: { title: '订购 X-200' },
        button_list: [{ text: '确认', key: 'confirm' }],
      });
    const stream = chat.stream();
    if (message.text.content === '等') {
      await stream.append('请稍候');
      await new Promise<never>(() => {});
    }
    await stream.append('两张图');
    await stream.finish({ msg_item: [botReply.image(png), botReply.image(png)] });
    return undefined;
  });
  bot.on.templateCardEvent({ key: 'confirm' }, () =>
    botReply.updateTemplateCard({
      card_type: 'text_notice',
      main_title: { title: '已订购 X-200' },
      card_action: { type: 1, url: 'https://erp.example.test/1' },
    }),
  );
  return bot;
}
