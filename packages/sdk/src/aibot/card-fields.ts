import * as f from '../fields.ts';
import type { Field, ListField, ObjectField, OneOfField, Rule } from '../fields.ts';
import * as choices from '../operations/card/choices.ts';
import * as parts from '../operations/card/parts.ts';

const { optional } = f;

/** The cards that a bot sends, and those that it replaces them with after a tap (path/101032). */
type CardUse = 'send' | 'update';

const feedbackId = f.text('Feedback id', '反馈 id', {
  maxBytes: 256,
  help: [
    'Comes back when the member rates the reply; without it there are no buttons to rate by.',
    '成员评价该回复时随反馈事件返回；不设置则不出现评价按钮。',
  ],
});

/** Asks for feedback on a reply (path/101031). */
export const feedback: ObjectField = f.object('Feedback', '反馈', { id: feedbackId }, [], {
  named: 'AiBotFeedbackRequest',
});

const row = f.object(
  'Row',
  '键值行',
  {
    keyname: f.text('Name', '标题'),
    value: optional(f.text('Value', '内容', { mayBeEmpty: true })),
    type: optional(
      f.choice('Kind', '类型', [
        [0, 'text', '文本'],
        [1, 'link', '链接'],
        [3, 'member', '成员详情'],
      ]),
    ),
    url: optional(parts.link),
    userid: optional(f.text('Member', '成员 userid')),
  },
  [f.requiredWhen('url', 'type', [1]), f.requiredWhen('userid', 'type', [3])],
  { named: 'AiBotCardRow' },
);

const rows: ListField = f.list('Key-value rows', '键值列表', row, { max: 6 });

const jump = f.object(
  'Link',
  '跳转',
  {
    type: optional(
      f.choice('Link type', '跳转类型', [
        [0, 'not a link', '不跳转'],
        [1, 'page', '网页'],
        [2, 'mini program', '小程序'],
        [3, 'question to the bot', '向机器人提问'],
      ]),
    ),
    title: f.text('Title', '文案'),
    url: optional(parts.link),
    appid: optional(f.text('Mini program', '小程序 appid')),
    pagepath: optional(f.text('Page of the mini program', '小程序页面')),
    question: optional(f.text('Question', '提问内容', { maxBytes: 200 })),
  },
  [
    f.requiredWhen('url', 'type', [1]),
    f.requiredWhen('appid', 'type', [2]),
    f.requiredWhen('question', 'type', [3]),
  ],
  { named: 'AiBotCardJump' },
);

const jumps: ListField = f.list('Links at the foot', '跳转指引', jump, { max: 3 });

const button = f.object(
  'Button',
  '按钮',
  {
    text: f.text('Text', '按钮文案'),
    style: optional(
      f.choice('Style', '按钮样式', [
        [1, 'primary', '主要'],
        [2, 'secondary', '次要'],
        [3, 'danger', '警示'],
        [4, 'plain', '普通'],
      ]),
    ),
    key: parts.callbackKey('Key', '回调 key'),
  },
  [],
  { named: 'AiBotCardButton' },
);

const actionMenu: ObjectField = f.object(
  'Menu in the corner',
  '右上角菜单',
  { ...parts.actionMenu.members, desc: f.text('Text above the menu', '菜单说明') },
  [],
  { named: 'AiBotCardMenu' },
);

const taskId = f.text('Task id', '任务 ID', {
  maxBytes: 128,
  pattern: '[A-Za-z0-9_\\-@]+',
  help: [
    'Unique within the bot: make a fresh one for each card that is sent.',
    '同一机器人内唯一，每发一张卡片都要用新的。',
  ],
});

/** An update repeats the id of the card, and gets it from the tap when it is left out. */
function lifecycle(use: CardUse, needsTask: boolean): Readonly<Record<string, Field>> {
  const isNeeded = use === 'send' && needsTask;
  return { task_id: isNeeded ? taskId : optional(taskId), feedback: optional(feedback) };
}

function menuNeedsTask(use: CardUse): readonly Rule[] {
  return use === 'send' ? [f.requiredWhen('task_id', 'action_menu')] : [];
}

function named(use: CardUse, name: string): { readonly named: string } {
  return { named: use === 'send' ? `AiBot${name}` : `AiBotUpdated${name}` };
}

const noticeMembers: Readonly<Record<string, Field>> = {
  source: optional(parts.source),
  action_menu: optional(actionMenu),
  quote_area: optional(parts.quoteArea),
  horizontal_content_list: optional(rows),
  jump_list: optional(jumps),
  card_action: parts.cardAction,
};

function textNotice(use: CardUse): ObjectField {
  return f.object(
    'Text notice',
    '文本通知型',
    {
      main_title: optional(parts.looseMainTitle),
      emphasis_content: optional(parts.emphasis),
      sub_title_text: optional(parts.subTitle),
      ...noticeMembers,
      ...lifecycle(use, false),
    },
    [f.atLeastOne('main_title.title', 'sub_title_text'), ...menuNeedsTask(use)],
    named(use, 'TextNoticeCard'),
  );
}

function newsNotice(use: CardUse): ObjectField {
  return f.object(
    'News notice',
    '图文展示型',
    {
      main_title: parts.mainTitle,
      image_text_area: optional(parts.imageTextArea),
      card_image: optional(parts.cardImage),
      vertical_content_list: optional(parts.verticalList),
      ...noticeMembers,
      ...lifecycle(use, false),
    },
    [f.atLeastOne('card_image', 'image_text_area'), ...menuNeedsTask(use)],
    named(use, 'NewsNoticeCard'),
  );
}

function buttonInteraction(use: CardUse): ObjectField {
  return f.object(
    'Buttons',
    '按钮交互型',
    {
      source: optional(parts.source),
      action_menu: optional(actionMenu),
      main_title: parts.mainTitle,
      quote_area: optional(parts.quoteArea),
      sub_title_text: optional(parts.subTitle),
      horizontal_content_list: optional(rows),
      card_action: optional(parts.looseCardAction),
      button_selection: optional(use === 'send' ? choices.buttonSelection : choices.lockableButtonSelection),
      button_list: f.list('Buttons', '按钮列表', button, { min: 1, max: 6, uniqueBy: 'key' }),
      ...lifecycle(use, true),
    },
    [],
    named(use, 'ButtonCard'),
  );
}

function voteInteraction(use: CardUse): ObjectField {
  return f.object(
    'Vote',
    '投票选择型',
    {
      source: optional(parts.source),
      main_title: parts.mainTitle,
      checkbox: use === 'send' ? choices.checkbox : choices.lockableCheckbox,
      submit_button: choices.submitButton,
      ...lifecycle(use, true),
    },
    [],
    named(use, 'VoteCard'),
  );
}

function multipleInteraction(use: CardUse): ObjectField {
  return f.object(
    'Selects',
    '多项选择型',
    {
      source: optional(parts.source),
      main_title: parts.mainTitle,
      select_list: use === 'send' ? choices.selectList : choices.lockableSelectList,
      submit_button: choices.submitButton,
      // The table of path/101032 says optional and the sample has it; without it a tap says nothing of its card.
      ...lifecycle(use, true),
    },
    [],
    named(use, 'SelectCard'),
  );
}

function card(use: CardUse): OneOfField {
  return f.oneOf(
    'Template card',
    '模板卡片',
    'card_type',
    {
      text_notice: textNotice(use),
      news_notice: newsNotice(use),
      button_interaction: buttonInteraction(use),
      vote_interaction: voteInteraction(use),
      multiple_interaction: multipleInteraction(use),
    },
    named(use, 'TemplateCard'),
  );
}

/** A card that a bot sends: the five types of applications, with rules of their own (path/101032). */
export const aiBotCard: OneOfField = card('send');

/** A card that takes the place of the one that was tapped (path/101031). */
export const aiBotUpdatedCard: OneOfField = card('update');
