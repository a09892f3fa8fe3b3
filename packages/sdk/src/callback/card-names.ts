import type { ReplyCard } from './reply-card.ts';

/** A member with a value of its own. */
interface Leaf<Kind extends 'text' | 'number' | 'boolean'> {
  readonly kind: Kind;
  readonly xml: string;
}

/** A member with members, once or repeated. */
interface Branch<Kind extends 'object' | 'list', Members> {
  readonly kind: Kind;
  readonly xml: string;
  readonly members: Members;
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

const text = (xml: string): Leaf<'text'> => ({ kind: 'text', xml });
const number = (xml: string): Leaf<'number'> => ({ kind: 'number', xml });
const boolean = (xml: string): Leaf<'boolean'> => ({ kind: 'boolean', xml });
const object = <Members>(xml: string, members: Members): Branch<'object', Members> => ({
  kind: 'object',
  xml,
  members,
});
const list = <Members>(xml: string, members: Members): Branch<'list', Members> => ({
  kind: 'list',
  xml,
  members,
});

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

const options = list('OptionList', { id: text('Id'), text: text('Text'), is_checked: boolean('IsChecked') });

const selection = {
  question_key: text('QuestionKey'),
  title: text('Title'),
  selected_id: text('SelectedId'),
  disable: boolean('Disable'),
  option_list: options,
};

/**
 * The members of the five cards: the names that sending uses (path/90236) and those of the XML of a passive reply
 * (path/90241). Lists are repeated elements without a wrapper. There is no `task_id`: the card keeps its own.
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
  horizontal_content_list: list('HorizontalContentList', {
    keyname: text('KeyName'),
    value: text('Value'),
    type: number('Type'),
    url: text('Url'),
    media_id: text('MediaId'),
    userid: text('UserId'),
  }),
  jump_list: list('JumpList', { title: text('Title'), ...link }),
  // The samples of the page give it a title that no table mentions.
  card_action: object('CardAction', { title: text('Title'), ...link }),
  quote_area: object('QuoteArea', { ...areaLink, title: text('Title'), quote_text: text('QuoteText') }),
  card_image: object('CardImage', { url: text('Url'), aspect_ratio: number('AspectRatio') }),
  image_text_area: object('ImageTextArea', { ...areaLink, ...titleAndDesc, image_url: text('ImageUrl') }),
  vertical_content_list: list('VerticalContentList', titleAndDesc),
  button_selection: object('ButtonSelection', selection),
  // Buttons that open a URL are documented for sending only; their names follow the rule of the others.
  button_list: list('ButtonList', {
    text: text('Text'),
    style: number('Style'),
    key: text('Key'),
    type: number('Type'),
    url: text('Url'),
  }),
  checkbox: object('CheckBox', {
    question_key: text('QuestionKey'),
    option_list: options,
    disable: boolean('Disable'),
    mode: number('Mode'),
  }),
  select_list: list('SelectList', selection),
  submit_button: object('SubmitButton', { text: text('Text'), key: text('Key') }),
  replace_text: text('ReplaceText'),
  action_menu: object('ActionMenu', {
    desc: text('Desc'),
    action_list: list('ActionList', { text: text('Text'), key: text('Key') }),
  }),
};
