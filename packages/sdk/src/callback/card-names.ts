/** How a member of a card is called and written in XML. */
export type CardMember =
  | { readonly kind: 'text' | 'number' | 'boolean'; readonly xml: string }
  | { readonly kind: 'object' | 'list'; readonly xml: string; readonly members: CardMembers };

/** Members by their JSON name. */
export interface CardMembers {
  readonly [name: string]: CardMember;
}

const text = <const Xml extends string>(xml: Xml) => ({ kind: 'text', xml }) as const;
const number = <const Xml extends string>(xml: Xml) => ({ kind: 'number', xml }) as const;
const boolean = <const Xml extends string>(xml: Xml) => ({ kind: 'boolean', xml }) as const;
const object = <const Members extends CardMembers>(xml: string, members: Members) =>
  ({ kind: 'object', xml, members }) as const;
const list = <const Members extends CardMembers>(xml: string, members: Members) =>
  ({ kind: 'list', xml, members }) as const;

const titleAndDesc = { title: text('Title'), desc: text('Desc') } as const;

/** Where a tap leads. */
const link = {
  type: number('Type'),
  url: text('Url'),
  appid: text('AppId'),
  pagepath: text('PagePath'),
} as const;

/** The page spells the mini program's id differently in these two areas (path/90241). */
const areaLink = { ...link, appid: text('Appid') } as const;

const options = list('OptionList', { id: text('Id'), text: text('Text'), is_checked: boolean('IsChecked') });

const selection = {
  question_key: text('QuestionKey'),
  title: text('Title'),
  selected_id: text('SelectedId'),
  disable: boolean('Disable'),
  option_list: options,
} as const;

/**
 * The members of the five cards: the names that sending uses (path/90236) and those of the XML of a passive reply
 * (path/90241). Lists are repeated elements without a wrapper. There is no `task_id`: the card keeps its own.
 */
export const cardMembers = {
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
} as const satisfies CardMembers;

interface Scalars {
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
}

/** The JSON form of members. */
type Json<Members> = {
  readonly [Name in keyof Members]?: JsonOf<Members[Name]> | undefined;
};

type JsonOf<Member> = Member extends { readonly kind: 'list'; readonly members: infer Members }
  ? readonly Json<Members>[]
  : Member extends { readonly kind: 'object'; readonly members: infer Members }
    ? Json<Members>
    : Member extends { readonly kind: infer Kind extends keyof Scalars }
      ? Scalars[Kind]
      : never;

/** A card with the names that sending uses, as a passive reply can carry it. */
export type ReplyCard = Json<typeof cardMembers> & { readonly card_type: string };
