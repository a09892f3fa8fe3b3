import type { Stage } from '../../test/browser/stage.ts';
import { conversation } from '../../test/browser/stage.ts';
import type { Wording } from './wording.ts';

const approvers = ['zhangsan', 'lisi'] as const;
const asker = 'wangwu';
const names: Readonly<Record<string, string>> = { zhangsan: '张三', lisi: '李四', wangwu: '王五' };
const taskId = 'leave-20251128-0041';

/** A request for leave: a card to two approvers, who can decide from now on. */
export async function askForLeave(
  { wecom, sandbox, callback }: Stage,
  words: Wording,
  wait: (minutes: number) => void,
): Promise<void> {
  callback.on.templateCardEvent({ key: 'approve' }, async (event) => {
    await wecom.message.updateTemplateCard({
      atall: true,
      response_code: event.ResponseCode,
      template_card: {
        ...leaveCard(words, 3, words.approved, event.FromUserName),
        button_list: [{ text: words.approved, key: 'decided' }],
        replace_text: words.approved,
      },
    });
    await wecom.message.sendText({
      touser: asker,
      text: { content: `${words.request}\n${words.approved}（${names[event.FromUserName]}）` },
    });
  });
  await wecom.message.sendText({ touser: [...approvers, asker], text: { content: words.greeting } });
  wait(14);
  await sandbox.say(asker, { conversation, msgtype: 'text', text: { content: words.request } });
  await wecom.message.sendTemplateCard({
    touser: [...approvers],
    template_card: {
      ...leaveCard(words, 0, words.waiting),
      button_list: [
        { text: words.refuse, style: 3, key: 'refuse' },
        { text: words.approve, style: 1, key: 'approve' },
      ],
    },
  });
}

function leaveCard(words: Wording, colour: 0 | 3, state: string, decidedBy?: string) {
  const row = (keyname: string, userid: string) =>
    ({ keyname, value: names[userid] ?? userid, type: 3, userid }) as const;
  return {
    card_type: 'button_interaction',
    task_id: taskId,
    source: { desc: words.source, desc_color: colour },
    main_title: { title: words.request, desc: state },
    quote_area: { title: words.quote.title, quote_text: words.quote.text },
    sub_title_text: words.days,
    horizontal_content_list: [
      row(words.asker, asker),
      { keyname: words.reason, value: words.reasonText },
      ...(decidedBy === undefined ? [] : [row(words.approver, decidedBy)]),
    ],
  } as const;
}

/** Messages of several types in one conversation, and what a robot says in a group. */
export async function sendMessages(
  { wecom, bot, sandbox }: Stage,
  words: Wording,
  wait: (minutes: number) => void,
): Promise<void> {
  const touser = 'zhangsan';
  const { media_id } = await wecom.media.upload({
    type: 'file',
    media: { filename: words.reportFile, content: new Uint8Array(48_213) },
  });
  await wecom.message.sendFile({ touser, file: { media_id } });
  wait(9);
  const { title, description, button } = words.notice;
  await wecom.message.sendTextcard({
    touser,
    textcard: { title, description, url: 'https://hr.example.test/drill', btntxt: button },
  });
  await wecom.message.sendMarkdown({ touser, markdown: { content: words.build } });
  const group = 'chat:chat-release';
  await sandbox.say('alice', { conversation: group, msgtype: 'text', text: { content: words.question } });
  await bot.sendMarkdown({ markdown: { content: words.build } });
  await sandbox.say('lisi', { conversation: group, msgtype: 'text', text: { content: words.go } });
  await bot.sendText({ text: { content: words.shipped, mentioned_list: ['lisi'] } });
}
