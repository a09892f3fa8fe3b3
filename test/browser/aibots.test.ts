import {
  botReply,
  connectAiBot,
  createAiBot,
  type AiBotConnection,
  type AiBotEvent,
  type AiBotTemplateCard,
} from '@wecomkit/sdk/aibot';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.ts';

const aibotid = 'aibSandboxRelease01';
const conversation = `aibot:${aibotid}`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let stage: Stage;
let page: Page;
let phone: Locator;
let bot: Bot;

beforeAll(async () => {
  stage = await createStage();
  bot = await startBot();
  page = await stage.open(`user=zhangsan&c=${conversation}&lang=en`);
  phone = page.getByRole('region', { name: 'Phone of 张三' });
});
beforeEach(() => {
  bot.heard = [];
});
afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => {
  await bot.connection.close();
  await stage[Symbol.asyncDispose]();
});

describe('a bot on the phone', () => {
  it('is marked as one, and greets who opens the conversation', async () => {
    await phone.getByRole('heading', { name: '发布助手 Release helper' }).waitFor();
    await phone.getByText('AI', { exact: true }).waitFor();
    await phone.getByText('Ask me about releases.').waitFor();
  });

  it('answers piece by piece, and each piece is seen as it comes', async () => {
    await write('What is the state?');
    const answer = bubbles().last();
    await bot.say('<think>Looking at the pipeline');
    await answer.getByText('Thinking…').waitFor();
    await answer.getByText('Looking at the pipeline').waitFor();
    await phone.getByRole('img', { name: 'The bot is writing' }).waitFor();
    await bot.say('</think>## Build 481\n- tests **green**');
    await answer.getByText('Thoughts').waitFor();
    await answer.getByText('Build 481').waitFor();
    // Nothing moves away under the reader: what was open stays open.
    await answer.getByText('Looking at the pipeline').waitFor();
    await bot.say('\n- deployed');
    await answer.getByRole('listitem').getByText('deployed').waitFor();
    await bot.finish();
    await phone.getByRole('img', { name: 'The bot is writing' }).waitFor({ state: 'detached' });
  });

  it('does not pull the reader along who reads further up', async () => {
    await write('Tell me more');
    for (const line of lines('first', 40)) await bot.say(line);
    await bubbles().last().getByText('first 40').waitFor();
    const scroller = phone.getByRole('region', { name: /^Messages with/u });
    await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await scroller.evaluate((element) => element.scrollTo({ top: -400 }));
    await phone.getByRole('button', { name: 'To the newest message' }).waitFor();
    const place = (): Promise<number> =>
      bubbles()
        .last()
        .evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    for (const line of lines('second', 20)) await bot.say(line);
    await bubbles().last().getByText('second 20').waitFor({ state: 'attached' });
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(4);
    await phone.getByRole('button', { name: 'To the newest message' }).click();
    await bot.finish();
    await phone.getByRole('img', { name: 'The bot is writing' }).waitFor({ state: 'detached' });
  });

  it('is judged with the thumbs: reasons, words, and back again', async () => {
    const bar = phone.getByRole('group', { name: 'Judge this answer' }).last();
    await bar.getByRole('button', { name: 'Inaccurate' }).click();
    const sheet = phone.getByRole('dialog', { name: 'What is wrong with it?' });
    await sheet.getByRole('button', { name: 'Incomplete' }).click();
    await sheet.getByRole('button', { name: 'Wrong', exact: true }).click();
    await sheet.getByRole('textbox', { name: 'In your own words' }).fill('No rollback plan');
    await sheet.getByRole('button', { name: 'Submit' }).click();
    await expect
      .poll(feedback)
      .toMatchObject([{ type: 2, content: 'No rollback plan', inaccurate_reason_list: [2, 3] }]);
    await bar.getByRole('button', { name: 'Inaccurate', pressed: true }).click();
    await expect.poll(feedback).toMatchObject([{ type: 2 }, { type: 3 }]);
    await bar.getByRole('button', { name: 'Accurate', exact: true, pressed: false }).click();
    await bar.getByRole('button', { name: 'Accurate', exact: true, pressed: true }).waitFor();
    await expect.poll(feedback).toMatchObject([{ type: 2 }, { type: 3 }, { type: 1 }]);
  });

  it('hears which message is answered', async () => {
    await phone.getByText('Ask me about releases.').hover();
    await phone.getByRole('button', { name: 'Quote' }).first().click();
    await phone.getByRole('group', { name: 'Quoted message' }).getByText('Ask me about releases.').waitFor();
    const field = phone.getByRole('textbox', { name: 'Write a message' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await write('Which ones?');
    await phone.getByRole('group', { name: 'Quoted message' }).waitFor({ state: 'detached' });
    await phone.getByRole('blockquote', { name: 'Quoted message' }).getByText('Ask me').waitFor();
    await expect
      .poll(() => bot.heard)
      .toMatchObject([
        { text: { content: 'Which ones?' }, quote: { text: { content: 'Ask me about releases.' } } },
      ]);
    await bot.say('Noted');
    await bot.finish();
  });

  it('gets words and pictures in one message', async () => {
    await phone.getByRole('button', { name: 'Send something else' }).click();
    const input = phone.locator('input[type=file][aria-label=Photo]');
    await input.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: png });
    await phone.getByRole('button', { name: 'Remove plan.png' }).waitFor();
    await write('What is on it?');
    await phone.getByRole('button', { name: 'Open the picture' }).waitFor();
    await expect
      .poll(() => bot.heard)
      .toMatchObject([
        { mixed: { msg_item: [{ text: { content: 'What is on it?' } }, { msgtype: 'image' }] } },
      ]);
    await bot.say('Noted');
    await bot.finish();
  });

  it('hears the words of a voice', async () => {
    await phone.getByRole('button', { name: 'Send something else' }).click();
    await phone.getByRole('button', { name: 'Voice' }).click();
    const sheet = phone.getByRole('dialog', { name: 'Voice' });
    await sheet.getByRole('textbox').fill('订十台');
    await sheet.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => bot.heard).toMatchObject([{ voice: { content: '订十台' } }]);
    await phone.getByText('订十台').waitFor();
    await bot.say('Noted');
    await bot.finish();
  });

  it('is asked the question of a card', async () => {
    await bot.connection.send({
      chatid: 'zhangsan',
      chat_type: 1,
      msgtype: 'template_card',
      template_card: {
        card_type: 'text_notice',
        main_title: { title: 'Build 482' },
        jump_list: [{ type: 3, title: 'Why did it fail?', question: 'Why did build 482 fail?' }],
        card_action: { type: 1, url: 'https://ci.example.test/482' },
      },
    });
    const card = phone.getByRole('article', { name: 'Card: Build 482' });
    await card.getByRole('button', { name: 'Why did it fail?' }).click();
    await expect.poll(() => bot.heard).toMatchObject([{ text: { content: 'Why did build 482 fail?' } }]);
    await bot.say('Noted');
    await bot.finish();
  });

  it('is quoted as its card stands now', async () => {
    await bot.connection.send({
      chatid: 'zhangsan',
      chat_type: 1,
      msgtype: 'template_card',
      template_card: rollback('Roll back?'),
    });
    const card = phone.getByRole('article', { name: 'Card: Roll back?' });
    const row = phone.locator('.row', { has: page.getByRole('article', { name: 'Card: Roll back?' }) });
    await row.hover();
    await row.getByRole('button', { name: 'Quote' }).click();
    const strip = phone.getByRole('group', { name: 'Quoted message' });
    await strip.getByText('Roll back?').waitFor();
    await card.getByRole('button', { name: 'Yes' }).click();
    await strip.getByText('Rolled back by zhangsan').waitFor();
    await write('Why?');
    await phone
      .getByRole('blockquote', { name: 'Quoted message' })
      .getByText('Rolled back by zhangsan')
      .waitFor();
    await expect
      .poll(() => bot.heard.at(-1))
      .toMatchObject({ quote: { text: { content: 'Rolled back by zhangsan' } } });
    await bot.say('Noted');
    await bot.finish();
  });

  it('says under a fourth message that three are still in progress', async () => {
    // Another member, whose messages nobody answers.
    const other = await stage.open('user=lisi&c=chat:chat-release&lang=en');
    const field = other.getByRole('textbox', { name: 'Write a message' });
    for (const word of ['one', 'two', 'three', 'four']) {
      await field.fill(`@发布助手 Release helper ${word}`);
      await field.press('Enter');
      await other.locator('.row-own', { hasText: word }).waitFor();
    }
    const row = other.locator('.row-own', { hasText: 'four' });
    await row.getByText('Not delivered: three messages are still in progress.').waitFor();
    expect(await other.getByText('Not delivered').count()).toBe(1);
    await row.getByRole('button', { name: 'Show in the inspector' }).click();
    await other.getByRole('region', { name: /^Entry/u }).waitFor();
    await other.close();
  });

  it('is called in a group by its name, which an @ offers', async () => {
    const group = await stage.open('user=zhangsan&c=chat:chat-release&lang=en');
    const field = group.getByRole('textbox', { name: 'Write a message' });
    await field.pressSequentially('@rel');
    await group.getByRole('listbox', { name: 'Mention a bot' }).waitFor();
    await field.press('Enter');
    expect(await field.inputValue()).toBe('@发布助手 Release helper ');
    await field.pressSequentially('are we done?');
    await field.press('Enter');
    await expect
      .poll(() => bot.heard)
      .toMatchObject([{ chattype: 'group', text: { content: '@发布助手 Release helper are we done?' } }]);
    await bot.say('Almost');
    const [row] = await group.locator('.row', { hasText: 'Almost' }).all();
    await row?.getByText('发布助手 Release helper').waitFor();
    await bot.finish();
    await group.close();
  });
});

describe('a bot that nobody answers for', () => {
  it('says so, and leads to where it is set up', async () => {
    const silent = await stage.open('user=zhangsan&c=aibot:aibSandboxStock01&lang=en');
    await silent.getByText('Nobody hears this: the bot has no callback URL.').waitFor();
    await silent.getByRole('button', { name: 'Set up' }).click();
    const form = silent.getByRole('dialog', { name: 'Callback URL' });
    expect(await form.getByLabel('Token', { exact: true }).inputValue()).toBe('SandboxStockToken');
    await form.getByRole('button', { name: 'Long connection' }).click();
    await form.getByText('sandbox-secret-stock-bot').waitFor();
    await form.getByText('Not connected').waitFor();
    await silent.close();
  });
});

const bubbles = (): Locator => phone.locator('.of-stream');

async function write(text: string): Promise<void> {
  const field = phone.getByRole('textbox', { name: 'Write a message' });
  await field.fill(text);
  await field.press('Enter');
}

function lines(word: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `\n\n${word} ${index + 1}`);
}

function feedback(): readonly unknown[] {
  return bot.heard.flatMap((event) =>
    event.kind === 'aibot.event.feedback_event' ? [event.event.feedback_event] : [],
  );
}

function rollback(title: string): AiBotTemplateCard {
  return {
    card_type: 'button_interaction',
    task_id: 'rollback',
    main_title: { title },
    button_list: [{ text: 'Yes', key: 'yes' }],
  };
}

/** A bot that says what the test says, when the test says it. */
interface Bot {
  readonly connection: AiBotConnection;
  heard: AiBotEvent[];
  /** Appends to the answer to the last message. */
  readonly say: (piece: string) => Promise<void>;
  readonly finish: () => Promise<void>;
}

async function startBot(): Promise<Bot> {
  let answering = Promise.withResolvers<(piece: string | null) => Promise<void>>();
  const aiBot = createAiBot();
  const self: { heard: AiBotEvent[] } = { heard: [] };
  aiBot.use((event, next) => {
    self.heard.push(event);
    return next();
  });
  aiBot.on.enterChat(() => 'Ask me about releases.');
  aiBot.on.templateCardEvent({ key: 'yes' }, () =>
    botReply.updateTemplateCard(rollback('Rolled back by zhangsan')),
  );
  aiBot.on.any(async (event, chat) => {
    if (!event.kind.startsWith('aibot.message.') || !('stream' in chat)) return;
    if ('from' in event && event.from?.userid === 'lisi') return;
    const stream = chat.stream({ feedback: { id: `judge ${event.msgid}` } });
    const over = Promise.withResolvers<void>();
    answering.resolve(async (piece) => {
      if (piece !== null) return stream.append(piece);
      answering = Promise.withResolvers();
      await stream.finish();
      over.resolve();
    });
    await over.promise;
  });
  const subscribed = Promise.withResolvers<void>();
  const secret = stage.sandbox.secrets().corps[0]?.aibots.find((each) => each.aibotid === aibotid)?.secret;
  const connection = connectAiBot({
    bot: aiBot,
    bot_id: aibotid,
    secret: secret ?? '',
    url: stage.sandbox.url.replace(/^http/u, 'ws'),
    streamIntervalMs: 1,
    onState: ({ name }) => {
      if (name === 'subscribed') subscribed.resolve();
    },
  });
  await subscribed.promise;
  return Object.assign(self, {
    connection,
    say: async (piece: string) => (await answering.promise)(piece),
    finish: async () => (await answering.promise)(null),
  });
}
