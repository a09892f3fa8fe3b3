import * as f from '../../fields.ts';
import type { Field, ObjectField, Rule } from '../../fields.ts';
import * as choices from './choices.ts';
import * as parts from './parts.ts';

/** The cards that an application sends (path/90236) and replaces them with (path/94888). */
export type CardUse = 'send' | 'update';

const { optional } = f;

const titleOrSubTitle = f.atLeastOne('main_title.title', 'sub_title_text');
const pictureOrPictureText = f.atLeastOne('card_image', 'image_text_area');

/** Where the card is sent it has a task id; where it replaces another, it may show grey buttons instead. */
function lifecycle(use: CardUse, interactive: boolean): Readonly<Record<string, Field>> {
  if (use === 'send') return { task_id: interactive ? parts.taskId : optional(parts.taskId) };
  if (!interactive) return {};
  return { replace_text: optional(f.text('Grey button text', '置灰按钮文案')) };
}

function menuNeedsTask(use: CardUse): readonly Rule[] {
  return use === 'send' ? [f.requiredWhen('task_id', 'action_menu')] : [];
}

const notice: Readonly<Record<string, Field>> = {
  source: optional(parts.source),
  action_menu: optional(parts.actionMenu),
  quote_area: optional(parts.quoteArea),
  horizontal_content_list: optional(parts.horizontalList),
  jump_list: optional(parts.jumpList),
  card_action: parts.cardAction,
};

function named(use: CardUse, name: string): { readonly named: string } {
  return { named: use === 'send' ? name : `Updated${name}` };
}

function textNotice(use: CardUse): ObjectField {
  return f.object(
    'Text notice',
    '文本通知型',
    {
      main_title: optional(parts.looseMainTitle),
      emphasis_content: optional(parts.emphasis),
      sub_title_text: optional(parts.subTitle),
      ...notice,
      ...lifecycle(use, false),
    },
    [titleOrSubTitle, ...menuNeedsTask(use)],
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
      ...notice,
      ...lifecycle(use, false),
    },
    [pictureOrPictureText, ...menuNeedsTask(use)],
    named(use, 'NewsNoticeCard'),
  );
}

function buttonInteraction(use: CardUse): ObjectField {
  return f.object(
    'Buttons',
    '按钮交互型',
    {
      source: optional(parts.source),
      action_menu: optional(parts.actionMenu),
      main_title: parts.mainTitle,
      quote_area: optional(parts.quoteArea),
      sub_title_text: optional(parts.subTitle),
      horizontal_content_list: optional(parts.horizontalList),
      card_action: optional(parts.looseCardAction),
      button_selection: optional(use === 'send' ? choices.buttonSelection : choices.lockableButtonSelection),
      button_list: parts.buttonList,
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
      source: optional(parts.sourceWithoutColor),
      main_title: parts.mainTitle,
      checkbox: use === 'send' ? choices.checkbox : choices.lockableCheckbox,
      submit_button: use === 'send' ? choices.submitButton : optional(choices.submitButton),
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
      source: optional(parts.sourceWithoutColor),
      main_title: parts.mainTitle,
      select_list: use === 'send' ? choices.selectList : choices.lockableSelectList,
      submit_button: use === 'send' ? choices.submitButton : optional(choices.submitButton),
      ...lifecycle(use, true),
    },
    [],
    named(use, 'SelectCard'),
  );
}

/** All five types for one use, told apart by `card_type`. */
export function templateCard(use: CardUse): f.OneOfField {
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
