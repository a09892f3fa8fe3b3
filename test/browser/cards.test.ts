import type { CallbackEvent } from '@wecomkit/sdk/callback';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agentid, conversation, createStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let phone: Locator;
let events: CallbackEvent[] = [];
let serial = 0;

beforeAll(async () => {
  stage = await createStage();
  stage.callback.on.any((event) => {
    events.push(event);
  });
  page = await stage.open(`user=zhangsan&c=${conversation}&lang=en`);
  phone = page.getByRole('region', { name: /张三/u });
});

beforeEach(() => {
  events = [];
  serial += 1;
});

afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => stage[Symbol.asyncDispose]());

const task = (): string => `browser-${serial}`;
const tapped = (): CallbackEvent | undefined =>
  events.find(({ kind }) => kind.startsWith('event.template_card'));

describe('a card on the phone', () => {
  it('with buttons and a drop-down sends the button and the choice', async () => {
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'button_interaction',
        task_id: task(),
        main_title: { title: `Deploy ${serial}` },
        button_selection: {
          question_key: 'where',
          title: 'Environment',
          option_list: [
            { id: 'staging', text: 'Staging' },
            { id: 'production', text: 'Production' },
          ],
        },
        button_list: [{ text: 'Deploy now', key: 'deploy' }],
      },
    });
    const card = phone.getByRole('article', { name: `Card: Deploy ${serial}` });
    await card.getByRole('button', { name: /Environment/u }).click();
    await phone.getByRole('radio', { name: 'Production' }).click();
    await card.getByRole('button', { name: 'Deploy now' }).click();
    await expect.poll(tapped).toMatchObject({
      kind: 'event.template_card_event',
      EventKey: 'deploy',
      TaskId: task(),
      FromUserName: 'zhangsan',
      tree: {
        SelectedItems: { SelectedItem: [{ QuestionKey: 'where', OptionIds: { OptionId: ['production'] } }] },
      },
    });
  });

  it('with a vote of several choices sends all of them', async () => {
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'vote_interaction',
        task_id: task(),
        main_title: { title: `Lunch ${serial}` },
        checkbox: {
          question_key: 'lunch',
          mode: 1,
          option_list: [
            { id: 'rice', text: 'Rice' },
            { id: 'noodles', text: 'Noodles' },
            { id: 'soup', text: 'Soup' },
          ],
        },
        submit_button: { text: 'Vote', key: 'vote' },
      },
    });
    const card = phone.getByRole('article', { name: `Card: Lunch ${serial}` });
    await card.getByRole('checkbox', { name: 'Rice' }).check();
    await card.getByRole('checkbox', { name: 'Soup' }).check();
    await card.getByRole('button', { name: 'Vote' }).click();
    await expect.poll(tapped).toMatchObject({
      EventKey: 'vote',
      tree: {
        SelectedItems: {
          SelectedItem: [{ QuestionKey: 'lunch', OptionIds: { OptionId: ['rice', 'soup'] } }],
        },
      },
    });
  });

  it('with several selects sends every one, chosen or not', async () => {
    const select = (
      key: string,
    ): { question_key: string; title: string; option_list: { id: string; text: string }[] } => ({
      question_key: key,
      title: key,
      option_list: [
        { id: `${key}-1`, text: `${key} one` },
        { id: `${key}-2`, text: `${key} two` },
      ],
    });
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'multiple_interaction',
        task_id: task(),
        main_title: { title: `Trip ${serial}` },
        select_list: [select('City'), select('Hotel')],
        submit_button: { text: 'Book', key: 'book' },
      },
    });
    const card = phone.getByRole('article', { name: `Card: Trip ${serial}` });
    await card.getByRole('button', { name: /Hotel/u }).click();
    await phone.getByRole('radio', { name: 'Hotel two' }).click();
    await card.getByRole('button', { name: 'Book' }).click();
    await expect.poll(tapped).toMatchObject({
      tree: {
        SelectedItems: {
          SelectedItem: [
            { QuestionKey: 'City', OptionIds: { OptionId: ['City-1'] } },
            { QuestionKey: 'Hotel', OptionIds: { OptionId: ['Hotel-2'] } },
          ],
        },
      },
    });
  });

  it('with a menu in the corner sends the entry', async () => {
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'text_notice',
        task_id: task(),
        main_title: { title: `Disk ${serial}` },
        emphasis_content: { title: '95%', desc: 'used' },
        action_menu: { desc: 'What to do', action_list: [{ text: 'Mute for a day', key: 'mute' }] },
        card_action: { type: 1, url: 'https://mon.example.test/1' },
      },
    });
    const card = phone.getByRole('article', { name: `Card: Disk ${serial}` });
    await card.getByText('95%').waitFor();
    await card.getByRole('button', { name: 'Card menu' }).click();
    await phone.getByRole('button', { name: 'Mute for a day' }).click();
    await expect.poll(tapped).toMatchObject({ kind: 'event.template_card_menu_event', EventKey: 'mute' });
  });

  it('with pictures, paragraphs and links shows them', async () => {
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'news_notice',
        main_title: { title: `Launch ${serial}`, desc: 'Today' },
        card_image: { url: 'https://img.example.test/a.png', aspect_ratio: 2 },
        vertical_content_list: [{ title: 'What is new', desc: 'Everything' }],
        horizontal_content_list: [{ keyname: 'Owner', value: '李四', type: 3, userid: 'lisi' }],
        jump_list: [{ type: 1, title: 'Read on', url: 'https://oa.example.test/1' }],
        card_action: { type: 1, url: 'https://oa.example.test/' },
      },
    });
    const card = phone.getByRole('article', { name: `Card: Launch ${serial}` });
    for (const text of ['What is new', 'Everything', '李四', 'Read on'])
      await card.getByText(text).first().waitFor();
  });

  it('is tapped by keyboard alone', async () => {
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'button_interaction',
        task_id: task(),
        main_title: { title: `Keys ${serial}` },
        button_list: [{ text: 'Take it', key: 'take' }],
      },
    });
    await phone
      .getByRole('article', { name: `Card: Keys ${serial}` })
      .getByRole('button', { name: 'Take it' })
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(tapped).toMatchObject({ EventKey: 'take' });
  });

  it('says in plain words when nobody answers, and links to the entry', async () => {
    stage.sandbox.faults.add({ path: 'callback', effect: { kind: 'http', status: 503 }, times: 0 });
    await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'button_interaction',
        task_id: task(),
        main_title: { title: `Down ${serial}` },
        button_list: [{ text: 'Try', key: 'try' }],
      },
    });
    await phone
      .getByRole('article', { name: `Card: Down ${serial}` })
      .getByRole('button', { name: 'Try' })
      .click();
    await phone.getByRole('button', { name: 'Show in the inspector' }).first().click();
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('region', { name: /^Entry/u })
      .waitFor();
    stage.sandbox.faults.clear();
  });

  it('changes while it is looked at when the application updates it', async () => {
    const { response_code } = await stage.wecom.message.sendTemplateCard({
      touser: 'zhangsan',
      template_card: {
        card_type: 'button_interaction',
        task_id: task(),
        main_title: { title: `Live ${serial}` },
        button_list: [{ text: 'Go', key: 'go' }],
      },
    });
    const card = phone.getByRole('article', { name: `Card: Live ${serial}` });
    await card.getByRole('button', { name: 'Go' }).waitFor();
    await stage.wecom.message.updateTemplateCard({
      atall: true,
      agentid,
      response_code: response_code ?? '',
      button: { replace_name: 'Gone' },
    });
    await card.getByText('Gone').waitFor();
    expect(await card.getByRole('button', { name: 'Go', exact: true }).count()).toBe(0);
  });
});
