import type { CallbackEvent } from '@wecomkit/sdk/callback';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agentid, conversation, createStage, type Stage } from './stage.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let stage: Stage;
let page: Page;
let phone: Locator;
let events: CallbackEvent[] = [];

beforeAll(async () => {
  stage = await createStage();
  stage.callback.on.any((event) => {
    events.push(event);
  });
  await stage.wecom.menu.create({
    agentid,
    button: [
      {
        name: 'Send',
        sub_button: [
          { type: 'scancode_waitmsg', name: 'Scan a code', key: 'scan' },
          { type: 'pic_sysphoto', name: 'Take a picture', key: 'camera' },
          { type: 'pic_weixin', name: 'From the album', key: 'album' },
          { type: 'location_select', name: 'Choose a place', key: 'place' },
        ],
      },
      { type: 'view', name: 'Help', url: 'https://help.example.test/' },
    ],
  });
  page = await stage.open(`user=zhangsan&c=${conversation}&lang=en`);
  phone = page.getByRole('region', { name: /张三/u });
});

beforeEach(() => {
  events = [];
});
afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => stage[Symbol.asyncDispose]());

const told = (kind: string): CallbackEvent | undefined => events.find((event) => event.kind === kind);

async function choose(entry: string): Promise<Locator> {
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.getByRole('dialog', { name: 'Send' }).getByRole('button', { name: entry }).click();
  return phone.getByRole('dialog', { name: entry });
}

describe('an entry of the menu', () => {
  it('that scans asks what the code says', async () => {
    const sheet = await choose('Scan a code');
    await sheet.getByRole('button', { name: 'Barcode' }).click();
    await sheet.getByRole('textbox', { name: 'What the code says' }).fill('6901234567892');
    await sheet.getByRole('button', { name: 'Scan', exact: true }).click();
    await expect
      .poll(() => told('event.scancode_waitmsg'))
      .toMatchObject({
        EventKey: 'scan',
        ScanCodeInfo: { ScanType: 'barcode', ScanResult: '6901234567892' },
      });
  });

  it('that takes pictures sends them, and they stand in the conversation', async () => {
    const sheet = await choose('Take a picture');
    const picture = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name,
      mimeType: 'image/png',
      buffer: png,
    });
    const input = sheet.locator('input[type=file]');
    await input.setInputFiles([picture('a.png'), picture('b.png'), picture('c.png')]);
    await sheet.getByRole('button', { name: 'Remove b.png' }).click();
    await sheet.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => told('event.pic_sysphoto')).toMatchObject({ EventKey: 'camera' });
    await expect.poll(() => phone.getByRole('button', { name: 'Open the picture' }).count()).toBe(2);
  });

  it('that asks for a place sends the one that is chosen', async () => {
    const sheet = await choose('Choose a place');
    await sheet.getByRole('button', { name: 'Kexing Science Park, Shenzhen' }).click();
    await sheet.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => told('event.location_select')).toMatchObject({ EventKey: 'place' });
    await phone.getByText('Kexing Science Park, Shenzhen').waitFor();
  });

  it('that asks for something is not told when one thinks better of it', async () => {
    const sheet = await choose('From the album');
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    await sheet.waitFor({ state: 'detached' });
    await stage.sandbox.settled();
    expect(told('event.pic_weixin')).toBeUndefined();
  });

  it('that opens a page is told, and opens it', async () => {
    await phone.getByRole('button', { name: 'Help' }).click();
    await phone.getByRole('dialog', { name: 'Help' }).getByText('https://help.example.test/').waitFor();
    await expect.poll(() => told('event.view')).toMatchObject({ EventKey: 'https://help.example.test/' });
    await page.keyboard.press('Escape');
  });
});
