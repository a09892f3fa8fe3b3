import { describe, expect, it } from 'vitest';
import { botCallbacks } from '../../test/bot-callback-cases.ts';
import {
  type BotSetting,
  droppedReason,
  finished,
  shapeOf,
  startBotSetting,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';
import type { MessageView } from '../control/types.ts';

const judged = finished('30 pieces', { feedback: { id: 'fb-9' } });

async function judgedInGroup({ sandbox, receiver }: BotSetting): Promise<MessageView | undefined> {
  receiver.react = (arrived) => receiver.reply(arrived, judged);
  await sandbox.say('zhangsan', { conversation: stockGroup, msgtype: 'text', text: { content: stockName } });
  receiver.react = () => ({});
  return sandbox.messages('zhangsan', stockGroup).at(-1);
}

function sorted(body: unknown): readonly string[] {
  return [...new Set(shapeOf(body))].toSorted();
}

describe('feedback on a reply of a bot', () => {
  it('is told with the members that are documented', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const inGroup = await judgedInGroup(setting);
    const bad = { type: 2, content: '数字不对', inaccurate_reason_list: [3, 4] } as const;
    const view = await sandbox.feedback('zhangsan', inGroup?.msgid ?? '', bad);
    expect(view.feedback).toEqual({ id: 'fb-9', given: 2 });
    expect(sorted(receiver.arrived.at(-1)?.body)).toEqual(sorted(botCallbacks['bot-feedback-bad']));
    const single = await setting.answer(judged);
    receiver.react = () => ({});
    await sandbox.feedback('zhangsan', single?.msgid ?? '', { type: 1 });
    expect(sorted(receiver.arrived.at(-1)?.body)).toEqual(sorted(botCallbacks['bot-feedback-good']));
  });

  it('is each member’s own, and can be withdrawn', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const msgid = (await judgedInGroup(setting))?.msgid ?? '';
    await sandbox.feedback('zhangsan', msgid, { type: 1 });
    expect(sandbox.messages('alice', stockGroup).at(-1)?.feedback).toEqual({ id: 'fb-9', given: 0 });
    const view = await sandbox.feedback('zhangsan', msgid, { type: 3 });
    expect(view.feedback?.given).toBe(3);
    expect(receiver.arrived.at(-1)?.body).toMatchObject({
      event: { feedback_event: { id: 'fb-9', type: 3 } },
    });
  });

  it('takes no reply', async () => {
    await using setting = await startBotSetting();
    const message = await setting.answer(judged);
    await setting.sandbox.feedback('zhangsan', message?.msgid ?? '', { type: 1 });
    expect(droppedReason(setting.sandbox)).toContain('no reply to feedback_event');
  });

  it('is for replies that ask for it', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    const plain = await setting.answer(finished('x'));
    expect(plain?.feedback).toBeUndefined();
    const give = (type: 1 | 2, more: object = {}): Promise<unknown> =>
      sandbox.feedback('zhangsan', plain?.msgid ?? '', { type, ...more });
    await expect(give(1)).rejects.toMatchObject({ code: 'not-judged' });
    const message = await setting.answer(judged);
    await expect(
      sandbox.feedback('zhangsan', message?.msgid ?? '', { type: 1, content: 'good' }),
    ).rejects.toMatchObject({ path: 'content' });
    await expect(sandbox.feedback('lisi', message?.msgid ?? '', { type: 1 })).rejects.toMatchObject({
      code: 'unknown-message',
    });
  });
});
