import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agentid, conversation, createStage, type Stage } from './stage.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let stage: Stage;
let page: Page;
let phone: Locator;

beforeAll(async () => {
  stage = await createStage();
  page = await stage.open(`user=zhangsan&c=${conversation}&lang=en`);
  phone = page.getByRole('region', { name: /张三/u });
});

afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => stage[Symbol.asyncDispose]());

describe('a message on the phone', () => {
  it('of text keeps its lines and its links', async () => {
    await stage.wecom.message.sendText({
      touser: 'zhangsan',
      text: { content: 'Build 481\n<a href="https://ci.example.test/481">Open the log</a>' },
    });
    await phone.getByRole('link', { name: 'Open the log' }).waitFor();
  });

  it('of a file shows its Chinese name and can be downloaded until it expires', async () => {
    const { media_id } = await stage.wecom.media.upload({
      type: 'file',
      media: { filename: '日报 11月.txt', content: 'hello wecom' },
    });
    await stage.wecom.message.sendFile({ touser: 'zhangsan', file: { media_id } });
    await phone.getByRole('link', { name: 'Download 日报 11月.txt' }).waitFor();
  });

  it('of a picture that is confidential carries a watermark', async () => {
    const { media_id } = await stage.wecom.media.upload({
      type: 'image',
      media: { filename: 'plan.png', content: png },
    });
    await stage.wecom.message.sendImage({ touser: 'zhangsan', image: { media_id }, safe: 1 });
    await phone.getByRole('button', { name: 'Open the picture' }).waitFor();
    await phone.locator('.watermark').first().waitFor();
  });

  it('of the other types is drawn as what it is', async () => {
    const { message } = stage.wecom;
    await message.sendTextcard({
      touser: 'zhangsan',
      textcard: {
        title: 'Leave',
        description: '<div class="gray">2 Nov</div>Two days',
        url: 'https://hr.example.test/1',
        btntxt: 'View',
      },
    });
    await message.sendNews({
      touser: 'zhangsan',
      news: {
        articles: [
          { title: 'Canteen menu', url: 'https://oa.example.test/m' },
          { title: 'Second article', url: 'https://oa.example.test/n' },
        ],
      },
    });
    await message.sendMarkdown({
      touser: 'zhangsan',
      markdown: { content: '# Release\n**done** by <font color="info">ops</font>' },
    });
    await phone.getByRole('article', { name: 'Card: Leave' }).getByText('Two days').waitFor();
    await phone.getByText('Second article').waitFor();
    await phone.getByText('Release', { exact: true }).waitFor();
  });

  it('is a grey line once it is recalled', async () => {
    const { msgid } = await stage.wecom.message.sendText({
      touser: 'zhangsan',
      text: { content: 'Sent by mistake' },
    });
    await phone.getByText('Sent by mistake').waitFor();
    await stage.wecom.message.recall({ msgid: msgid ?? '' });
    await phone.getByText('Sent by mistake').waitFor({ state: 'detached' });
    await phone
      .getByText(/recalled/u)
      .first()
      .waitFor();
  });

  it('that the service cuts is marked in the inspector', async () => {
    await stage.wecom.call('POST', 'message/send', {
      json: { touser: 'zhangsan', msgtype: 'text', agentid, text: { content: 'x'.repeat(2180) } },
    });
    const entry = await stage.sandbox.journal.wait(({ notes }) => notes.some(({ kind }) => kind === 'cut'));
    const linked = await stage.open(`user=zhangsan&lang=en&entry=${entry.id}`);
    await linked.getByText('text.content was cut at 2048 bytes; 132 bytes lost.').waitFor();
    await linked.close();
  });

  it('is read in WeChat as the plug-in shows it', async () => {
    await phone.getByText('Release', { exact: true }).waitFor();
    await page.getByRole('switch', { name: 'Read in WeChat' }).click();
    await phone
      .getByText(/not shown in WeChat/u)
      .first()
      .waitFor();
    await page.getByRole('switch', { name: 'Read in WeChat' }).click();
  });
});

describe('a member', () => {
  it('writes, and the application hears it', async () => {
    const heard = new Promise<string>((resolve) => stage.callback.on.text(({ Content }) => resolve(Content)));
    await phone.getByRole('textbox', { name: 'Write a message' }).fill('下午开会吗 ]]> & <b>');
    await phone.getByRole('textbox', { name: 'Write a message' }).press('Enter');
    await expect(heard).resolves.toBe('下午开会吗 ]]> & <b>');
    await phone.getByText('下午开会吗').first().waitFor();
  });
});

describe('the page', () => {
  it('misses nothing when the connection breaks', async () => {
    await page.context().setOffline(true);
    await stage.wecom.message.sendText({
      touser: 'zhangsan',
      text: { content: 'Sent while the phone was offline' },
    });
    await page.context().setOffline(false);
    await phone.getByText('Sent while the phone was offline').waitFor({ timeout: 15_000 });
    // What the browser says of the broken connection is no error of the page.
    (stage.pageErrors as string[]).splice(0);
  });

  it('speaks Chinese throughout when it is asked to', async () => {
    const chinese = await stage.open(`user=lisi&lang=zh`);
    await chinese.getByRole('region', { name: '李四的手机' }).waitFor();
    const shown = await chinese.locator('body').innerText();
    for (const word of ['Messages', 'Inspector', 'Search', 'Filter', 'Reset', 'Clock', 'Language'])
      expect(shown).not.toContain(word);
    await chinese.close();
  });

  it('shows one phone alone on a narrow screen, with the inspector as a sheet', async () => {
    const narrow = await stage.open(`user=zhangsan&c=${conversation}&lang=en&theme=dark`, {
      viewport: { width: 390, height: 800 },
    });
    await narrow.getByRole('region', { name: /张三/u }).waitFor();
    expect(await narrow.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0);
    await narrow.getByRole('button', { name: 'Show the inspector' }).click();
    await narrow.getByRole('dialog', { name: 'Inspector' }).waitFor();
    const wide = await narrow.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await narrow.close();
  });
});

describe('the inspector', () => {
  it('masks secrets until they are asked for', async () => {
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('log').getByText('message/send').last().click();
    const details = inspector.getByRole('region', { name: /^Entry/u }).first();
    await details.waitFor();
    const token = await stage.wecom.base.getToken({});
    expect(await details.innerText()).not.toContain(token.access_token);
    await inspector.getByRole('button', { name: 'Show secrets' }).click();
    await expect.poll(() => details.innerText()).toContain(token.access_token);
  });

  it('sends a callback again', async () => {
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('log').getByText('text from zhangsan').last().click();
    const before = stage.sandbox.journal.entries().filter(({ kind }) => kind === 'callback').length;
    await inspector.getByRole('button', { name: 'Send again' }).click();
    await expect
      .poll(() => stage.sandbox.journal.entries().filter(({ kind }) => kind === 'callback').length)
      .toBe(before + 1);
  });
});
