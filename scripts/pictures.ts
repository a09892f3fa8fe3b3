/** Takes the README's pictures from a seeded sandbox: `node --conditions=source scripts/pictures.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { conversation, createStage, type Stage } from '../test/browser/stage.ts';
import { askForLeave, sendMessages } from './pictures/stories.ts';
import { askBot } from './pictures/ask-bot.ts';
import { shrinkPng } from './pictures/shrink-png.ts';
import { wordings } from './pictures/wording.ts';

/** A Friday morning in Shanghai, so that the pictures change only when the page does. */
const morning = Date.parse('2025-11-28T09:24:00+08:00');
const maxBytes = 300_000;
const folder = new URL('../docs/images/', import.meta.url);

type Language = keyof typeof wordings;
type Theme = 'light' | 'dark';

await mkdir(folder, { recursive: true });
await takeApproval('phone-en', 'en', 'light');
await takeApproval('phone-zh', 'zh', 'light');
await takeApproval('phone-dark', 'en', 'dark');
await takeMessages('messages-en', 'en');
await takeMessages('messages-zh', 'zh');
await takeBot('bot-en', 'en');
await takeBot('bot-zh', 'zh');

/** One approver taps; the decision stands on both phones, and the tap's callback is open in the inspector. */
async function takeApproval(name: string, lang: Language, theme: Theme): Promise<void> {
  const clock = createMorning();
  await using stage = await createStage({ now: clock.now });
  const words = wordings[lang];
  await askForLeave(stage, words, clock.wait);
  const second = `second=lisi&c2=${conversation}`;
  const page = await open(stage, `user=zhangsan&c=${conversation}&${second}&lang=${lang}&theme=${theme}`);
  const phones = [/张三/u, /李四/u].map((phone) => page.getByRole('region', { name: phone }));
  await phones[0]?.getByRole('button', { name: words.approve, exact: true }).click();
  for (const phone of phones) await phone.getByRole('article').getByText(words.approved).first().waitFor();
  await stage.sandbox.settled();
  await page.getByRole('log').getByText('template_card_event').last().click();
  await save(page, name);
}

/** Messages of many types on one phone, a group with a robot on the other. */
async function takeMessages(name: string, lang: Language): Promise<void> {
  const clock = createMorning();
  await using stage = await createStage({ now: clock.now });
  await sendMessages(stage, wordings[lang], clock.wait);
  const second = `second=lisi&c2=chat:chat-release`;
  const page = await open(stage, `user=zhangsan&c=${conversation}&${second}&lang=${lang}&theme=light`);
  await page.getByRole('article').first().waitFor();
  await save(page, name);
}

/** A bot's answer that grows on one phone, and one in a group on the other. */
async function takeBot(name: string, lang: Language): Promise<void> {
  const clock = createMorning();
  await using stage = await createStage({ now: clock.now });
  await using bot = await askBot(stage, wordings[lang].bot, clock.wait);
  const second = `second=lisi&c2=chat:chat-release`;
  const query = `user=zhangsan&c=${bot.conversation}&${second}&lang=${lang}&theme=light`;
  const page = await open(stage, query);
  await page.getByRole('cell', { name: '40' }).waitFor();
  await save(page, name);
}

function open(stage: Stage, query: string): Promise<Page> {
  return stage.open(query, {
    viewport: { width: 1320, height: 860 },
    deviceScaleFactor: 2,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
}

/** The machine's clock of the stage; `wait` lets minutes pass. */
function createMorning(): { readonly now: () => number; readonly wait: (minutes: number) => void } {
  const started = performance.now();
  let waited = 0;
  return {
    now: () => Math.round(morning + waited + performance.now() - started),
    wait(minutes) {
      waited += minutes * 60_000;
    },
  };
}

async function save(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // The highlight of what changed fades.
  await page.locator('[data-changed]').first().waitFor({ state: 'detached' });
  // Nothing of the taps is left in sight: no focus, no pointer over a button.
  await page.mouse.move(2, 2);
  const png = shrinkPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  if (png.length > maxBytes)
    console.warn(`${name}.png has ${png.length} bytes; at most ${maxBytes} are wanted.`);
  await writeFile(new URL(`${name}.png`, folder), png);
  console.log(`${name}.png  ${Math.round(png.length / 1000)} kB`);
}
