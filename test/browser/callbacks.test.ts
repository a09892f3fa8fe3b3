import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createCallback, toNodeListener, type CallbackEvent } from '@wecomkit/sdk/callback';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agentid, conversation, createStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let form: Locator;

beforeAll(async () => {
  stage = await createStage();
});
afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => stage[Symbol.asyncDispose]());

describe('the callback URL page', () => {
  it('opens from the details of an application, over the phone', async () => {
    page = await stage.open(`user=zhangsan&c=${conversation}&lang=en`);
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog', { name: 'Details' }).getByRole('button', { name: 'Change' }).click();
    form = page.getByRole('dialog', { name: 'Callback URL' });
    await form.getByText('Checked').waitFor();
    expect(new URL(page.url()).searchParams.get('callback')).toBe(conversation);
    expect(await form.getByLabel('Token', { exact: true }).inputValue()).toBe('SandboxApprovalToken');
  });

  it('says what is wrong before anybody is called', async () => {
    await form.getByLabel('URL', { exact: true }).fill('localhost:3000');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').getByText('has to begin with http://').waitFor();
    expect(await form.getByLabel('URL', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  });

  it('names the reason of a failure, says what to do, and leads to the entry', async () => {
    await using server = await listen((_request, response) => response.end('"success"'));
    await form.getByLabel('URL', { exact: true }).fill(server.url);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Not saved').waitFor();
    await form.getByText('body-other', { exact: true }).waitFor();
    await form.getByText('The body is not the decrypted echostr.').waitFor();
    await form.getByText('Does the path lead to the callback of the application').waitFor();
    await form.getByRole('button', { name: 'Show in the inspector' }).click();
    const entry = page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('region', { name: /^Entry/u });
    await entry.getByText('url_check').waitFor();
    await entry.getByText('"success"').waitFor();
    await form.getByText('body-other', { exact: true }).waitFor();
  });

  it('keeps apart what is saved and was checked, and what is being edited', async () => {
    const saved = stage.sandbox.directory().corps[0]!.applications.find((each) => each.agentid === agentid);
    const url = saved?.callback?.url ?? '';
    const field = form.getByLabel('URL', { exact: true });
    expect(await field.inputValue()).not.toBe(url);
    await form.getByText(`Saved URL ${url}`).waitFor();
    await form.getByText('Being edited: deliveries still go to the saved URL.').waitFor();
    const failing = await field.inputValue();
    await field.fill(url);
    await form.getByText('Being edited').waitFor({ state: 'detached' });
    await field.fill(failing);
  });

  it('saves a URL whose server has the new keys', async () => {
    await form.getByRole('button', { name: 'Generate a new Token' }).click();
    await form.getByRole('button', { name: 'Generate a new EncodingAESKey' }).click();
    const token = await form.getByLabel('Token', { exact: true }).inputValue();
    const encodingAESKey = await form.getByLabel('EncodingAESKey', { exact: true }).inputValue();
    expect(token).not.toBe('SandboxApprovalToken');
    const { corpid } = stage.sandbox.secrets().corps[0]!;
    const callback = createCallback({ token, encodingAESKey, receiveid: corpid });
    await using server = await listen(toNodeListener(callback));
    await form.getByLabel('URL', { exact: true }).fill(server.url);
    await form.getByLabel('URL', { exact: true }).press('Enter');
    await form.getByText('Saved', { exact: true }).waitFor();
    const application = stage.sandbox
      .secrets()
      .corps[0]!.applications.find((each) => each.agentid === agentid);
    expect(application).toMatchObject({ token, encodingAESKey });
  });

  it('takes the URL away', async () => {
    await form.getByRole('button', { name: 'Remove the URL' }).click();
    await form.getByText('None', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.close();
  });

  it('lists everybody who hears of events, the contact-sync assistant too', async () => {
    page = await stage.open('user=zhangsan&lang=en');
    await page.getByRole('button', { name: 'Callback URLs' }).click();
    const list = page.getByRole('dialog', { name: 'Callback URLs' });
    await list.getByRole('button', { name: /Alerts.*None/u }).waitFor();
    await list.getByRole('button', { name: /Contact sync.*None/u }).click();
    form = page.getByRole('dialog', { name: 'Callback URL', exact: true });
    const key = await form.getByLabel('EncodingAESKey', { exact: true }).inputValue();
    expect(key).toMatch(/^[A-Za-z0-9]{43}$/u);
    await page.goBack();
    await list.waitFor();
    await page.close();
  });

  it('changes who sees an application and whether it hears where they are, which both are told', async () => {
    const events: CallbackEvent[] = [];
    await using _server = await receiveFor(agentid, events);
    // No conversation is open: what nobody sees any more cannot be read, and a phone that is slow would ask for it.
    page = await stage.open(`user=zhangsan&lang=en&callback=${conversation}`);
    form = page.getByRole('dialog', { name: 'Callback URL' });
    const settings = form.getByRole('region', { name: 'Application' });
    await settings.getByRole('button', { name: 'Remove Galaxy Works' }).click();
    await expect.poll(() => told(events, 'event.unsubscribe').length).toBeGreaterThan(5);
    await settings.getByRole('combobox', { name: 'Add…' }).selectOption('张三');
    await settings.getByRole('button', { name: 'Remove 张三' }).waitFor();
    await expect.poll(() => told(events, 'event.subscribe')).toMatchObject([{ FromUserName: 'zhangsan' }]);
    await settings.getByRole('combobox', { name: 'Hears where members are' }).selectOption({ index: 2 });
    await form.getByRole('button', { name: 'Close' }).click();

    const phone = page.getByRole('region', { name: 'Phone of 张三' });
    await phone
      .getByRole('button', { name: /审批 Approval/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Details' }).click();
    const details = page.getByRole('dialog', { name: 'Details' });
    await details.getByRole('button', { name: 'Say where this phone is' }).click();
    const picker = page.getByRole('dialog', { name: 'Say where this phone is' });
    await picker.getByRole('button', { name: 'Lujiazui, Shanghai' }).click();
    await picker.getByRole('button', { name: 'Done' }).click();
    await details.getByText('31.23537, 121.50631').waitFor();
    await expect.poll(() => told(events, 'event.LOCATION')).toMatchObject([{ FromUserName: 'zhangsan' }]);
    await details.getByRole('button', { name: 'Say nothing any more' }).click();
    await details.getByText('31.23537, 121.50631').waitFor({ state: 'detached' });
    await page.close();
  });

  it('speaks Chinese, and fits on a narrow screen with the inspector over it', async () => {
    page = await stage.open('user=zhangsan&lang=zh&callback=contacts', {
      viewport: { width: 390, height: 800 },
    });
    form = page.getByRole('dialog', { name: '回调 URL' });
    await using server = await listen((_request, response) => {
      response.statusCode = 404;
      response.end();
    });
    await form.getByLabel('URL', { exact: true }).fill(server.url);
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('未保存').waitFor();
    const [scrollWidth, clientWidth] = await form.evaluate((element) => [
      element.scrollWidth,
      element.clientWidth,
    ]);
    expect(scrollWidth).toBe(clientWidth);
    await form.getByRole('button', { name: '在检查器中查看' }).click();
    await page.getByRole('dialog', { name: '检查器' }).getByRole('region', { name: /^记录/u }).waitFor();
    await page.close();
  });
});

function told(events: readonly CallbackEvent[], kind: string): readonly CallbackEvent[] {
  return events.filter((event) => event.kind === kind);
}

/** A server that hears of everything, saved as that of the application. */
async function receiveFor(id: number, events: CallbackEvent[]): Promise<Listening> {
  const { corpid, applications } = stage.sandbox.secrets().corps[0]!;
  const keys = applications.find((each) => each.agentid === id)!;
  const [token, encodingAESKey] = [keys.token ?? '', keys.encodingAESKey ?? ''];
  const callback = createCallback({ token, encodingAESKey, receiveid: corpid });
  callback.on.any((event) => {
    events.push(event);
  });
  const server = await listen(toNodeListener(callback));
  await stage.sandbox.setCallback(id, { url: server.url, token, encodingAESKey });
  return server;
}

interface Listening extends AsyncDisposable {
  readonly url: string;
}

async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/callback`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
