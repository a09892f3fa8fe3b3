import type { ReplyCard } from './reply-card.ts';

/** A member with a value of its own. */
interface Leaf<Kind extends 'text' | 'number' | 'boolean'> {
  readonly kind: Kind;
  readonly xml: string;
  /** Bytes of UTF-8. */
  readonly maxBytes?: number | undefined;
}

/** A member with members, once or repeated. */
interface Branch<Kind extends 'object' | 'list', Members> {
  readonly kind: Kind;
  readonly xml: string;
  readonly members: Members;
  /** Of a list: how many items. */
  readonly max?: number | undefined;
}

/** How a member of a card is called and written in XML. */
export type CardMember = Leaf<'text' | 'number' | 'boolean'> | Branch<'object' | 'list', CardMembers>;

/** Members by their JSON name. */
export interface CardMembers {
  readonly [name: string]: CardMember;
}

/** The table that a type of card asks for: no member left out, none of the wrong kind. */
type TableOf<Card> = { readonly [Name in keyof Card]-?: MemberOf<NonNullable<Card[Name]>> };

type MemberOf<Value> = Value extends string
  ? Leaf<'text'>
  : Value extends number
    ? Leaf<'number'>
    : Value extends boolean
      ? Leaf<'boolean'>
      : Value extends readonly (infer Item)[]
        ? Branch<'list', TableOf<Item>>
        : Branch<'object', TableOf<Value>>;

const text = (xml: string, maxBytes?: number): Leaf<'text'> => ({ kind: 'text', xml, maxBytes });
const number = (xml: string): Leaf<'number'> => ({ kind: 'number', xml });
const boolean = (xml: string): Leaf<'boolean'> => ({ kind: 'boolean', xml });
const object = <Members>(xml: string, members: Members): Branch<'object', Members> => ({
  kind: 'object',
  xml,
  members,
});
const list = <Members>(xml: string, max: number, members: Members): Branch<'list', Members> => ({
  kind: 'list',
  xml,
  members,
  max,
});

const keyBytes = 1024;
const optionIdBytes = 128;

const titleAndDesc = { title: text('Title'), desc: text('Desc') };

/** Where a tap leads. */
const link = {
  type: number('Type'),
  url: text('Url'),
  appid: text('AppId'),
  pagepath: text('PagePath'),
};

/** The page spells the mini program's id differently in these two areas (path/90241). */
const areaLink = { ...link, appid: text('Appid') };

const option = { id: text('Id', optionIdBytes), text: text('Text'), is_checked: boolean('IsChecked') };

const selection = {
  question_key: text('QuestionKey', keyBytes),
  title: text('Title'),
  selected_id: text('SelectedId'),
  disable: boolean('Disable'),
  option_list: list('OptionList', 10, option),
};

/**
 * The members of the five cards: the names that sending uses (path/90236) and those of the XML of a passive reply
 * (path/90241), and the limits there. Lists are repeated elements without a wrapper. There is no `task_id`: the card keeps its own.
 */
export const cardMembers: TableOf<ReplyCard> = {
  card_type: text('CardType'),
  source: object('Source', {
    icon_url: text('IconUrl'),
    desc: text('Desc'),
    desc_color: number('DescColor'),
  }),
  main_title: object('MainTitle', titleAndDesc),
  sub_title_text: text('SubTitleText'),
  emphasis_content: object('EmphasisContent', titleAndDesc),
  horizontal_content_list: list('HorizontalContentList', 6, {
    keyname: text('KeyName'),
    value: text('Value'),
    type: number('Type'),
    url: text('Url'),
    media_id: text('MediaId'),
    userid: text('UserId'),
  }),
  jump_list: list('JumpList', 3, { title: text('Title'), ...link }),
  // The samples of the page give it a title that no table mentions.
  card_action: object('CardAction', { title: text('Title'), ...link }),
  quote_area: object('QuoteArea', { ...areaLink, title: text('Title'), quote_text: text('QuoteText') }),
  card_image: object('CardImage', { url: text('Url'), aspect_ratio: number('AspectRatio') }),
  image_text_area: object('ImageTextArea', { ...areaLink, ...titleAndDesc, image_url: text('ImageUrl') }),
  vertical_content_list: list('VerticalContentList', 4, titleAndDesc),
  button_selection: object('ButtonSelection', selection),
  // Buttons that open a URL are documented for sending only; their names follow the rule of the others.
  button_list: list('ButtonList', 6, {
    text: text('Text'),
    style: number('Style'),
    key: text('Key', keyBytes),
    type: number('Type'),
    url: text('Url'),
  }),
  checkbox: object('CheckBox', {
    question_key: text('QuestionKey', keyBytes),
    option_list: list('OptionList', 20, option),
    disable: boolean('Disable'),
    mode: number('Mode'),
  }),
  select_list: list('SelectList', 3, selection),
  submit_button: object('SubmitButton', { text: text('Text'), key: text('Key', keyBytes) }),
  replace_text: text('ReplaceText'),
  action_menu: object('ActionMenu', {
    desc: text('Desc'),
    action_list: list('ActionList', 10, { text: text('Text'), key: text('Key', keyBytes) }),
  }),
};
