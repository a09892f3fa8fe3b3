import * as f from '../../fields.ts';
import type { Field, OneOfField } from '../../fields.ts';
import * as parts from './parts.ts';

const { optional } = f;

const common: Readonly<Record<string, Field>> = {
  source: optional(parts.source),
  quote_area: optional(parts.quoteArea),
  horizontal_content_list: optional(parts.horizontalList),
  jump_list: optional(parts.jumpList),
  card_action: parts.cardAction,
};

/** The two notices that a group robot may post: no menu, no task, no buttons (path/99110). */
export const robotCard: OneOfField = f.oneOf(
  'Template card',
  '模板卡片',
  'card_type',
  {
    text_notice: f.object(
      'Text notice',
      '文本通知型',
      {
        main_title: optional(parts.looseMainTitle),
        emphasis_content: optional(parts.emphasis),
        sub_title_text: optional(parts.subTitle),
        ...common,
      },
      [f.atLeastOne('main_title.title', 'sub_title_text')],
      { named: 'RobotTextNoticeCard' },
    ),
    news_notice: f.object(
      'News notice',
      '图文展示型',
      {
        main_title: parts.mainTitle,
        card_image: parts.cardImage,
        image_text_area: optional(parts.imageTextArea),
        vertical_content_list: optional(parts.verticalList),
        ...common,
      },
      [],
      { named: 'RobotNewsNoticeCard' },
    ),
  },
  { named: 'RobotTemplateCard' },
);
