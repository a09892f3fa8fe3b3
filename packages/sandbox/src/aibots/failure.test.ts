import { expect, it } from 'vitest';
import { botCard, startBotSetting, stockChat } from '../../test/sandbox-with-bot-server.ts';

it('what failed is said of the bot, under its card and in the journal, in both languages', async () => {
  await using setting = await startBotSetting();
  const { sandbox, receiver } = setting;
  const card = await setting.answer({ msgtype: 'template_card', template_card: botCard() });
  receiver.react = () => ({ status: 500 });
  await sandbox.tap('zhangsan', card?.msgid ?? '', 'order');
  const tap = sandbox.messages('zhangsan', stockChat).find(({ msgid }) => msgid === card?.msgid)?.card?.tap;
  expect(tap?.reason?.en).toContain('The bot answered with HTTP 500');
  expect(tap?.reason?.zh).toContain('智能机器人返回了 HTTP 500');
  const advice = sandbox.journal.entries().at(-1)?.detail?.advice;
  const texts = JSON.stringify([tap?.reason, advice]);
  expect(advice?.meaning.en).toContain('The bot answered with HTTP 500');
  expect(texts).not.toMatch(/application|应用/);
});
