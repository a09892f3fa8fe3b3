import { describe, expect, it } from 'vitest';
import type { InputIssue } from '../errors/input-error.ts';
import type { AiBotTemplateCard, AiBotUpdatedTemplateCard } from '../operations/named.gen.ts';
import { validate } from '../validate/index.ts';
import { aiBotCard, aiBotUpdatedCard } from './card-fields.ts';

const main_title = { title: 'Order 12' };
const card_action = { type: 1, url: 'https://erp.example/12' } as const;
const submit_button = { text: 'Send', key: 'send' };
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}`, text: `${index}` }));
const menu = { desc: 'Menu', action_list: [{ text: 'Mute', key: 'mute' }] };

const textNotice = {
  card_type: 'text_notice',
  main_title,
  emphasis_content: { title: '12', desc: 'left' },
  sub_title_text: 'More',
  quote_area: { quote_text: 'Quoted' },
  horizontal_content_list: [
    { keyname: 'Buyer', value: 'LiLei', type: 3, userid: 'LiLei' },
    { keyname: 'Page', type: 1, url: 'https://erp.example/12' },
  ],
  jump_list: [{ type: 3, title: 'Why?', question: '为什么' }],
  card_action,
  action_menu: menu,
  task_id: 'task_1',
} as const satisfies AiBotTemplateCard;

const buttons = {
  card_type: 'button_interaction',
  main_title,
  button_list: [{ text: 'Approve', style: 1, key: 'approve' }],
  task_id: 'task_2',
  feedback: { id: 'fb-1' },
} as const satisfies AiBotTemplateCard;

const vote = {
  card_type: 'vote_interaction',
  source: { desc: 'ERP', desc_color: 1 },
  main_title,
  checkbox: { question_key: 'q', mode: 1, option_list: options(20) },
  submit_button,
  task_id: 'task_3',
} as const satisfies AiBotTemplateCard;

const selects = {
  card_type: 'multiple_interaction',
  main_title,
  select_list: [{ question_key: 'q', title: 'Size', selected_id: 'o1', option_list: options(10) }],
  submit_button,
  task_id: 'task_4',
} as const satisfies AiBotTemplateCard;

const news = {
  card_type: 'news_notice',
  main_title,
  card_image: { url: 'https://erp.example/12.png', aspect_ratio: 2 },
  vertical_content_list: [{ title: 'Row', desc: 'Text' }],
  card_action,
} as const satisfies AiBotTemplateCard;

const issuesOf = (card: object, field = aiBotCard): readonly Pick<InputIssue, 'path' | 'rule'>[] =>
  validate(field, card).issues.map(({ path, rule }) => ({ path, rule }));

describe('a card of a bot', () => {
  it.each([textNotice, news, buttons, vote, selects])('may be a $card_type', (card) => {
    expect(issuesOf(card)).toEqual([]);
    const { task_id: _given, ...update } = { task_id: '', ...card } satisfies AiBotUpdatedTemplateCard;
    expect(issuesOf(update, aiBotUpdatedCard)).toEqual([]);
  });

  const long = (bytes: number): string => 'x'.repeat(bytes);
  it.each<readonly [string, object, string, string]>([
    [
      '4 entries in its menu',
      {
        ...textNotice,
        action_menu: {
          ...menu,
          action_list: Array.from({ length: 4 }, (_, at) => ({ text: 'a', key: `${at}` })),
        },
      },
      'action_menu.action_list',
      'tooMany',
    ],
    [
      'a menu without a text',
      { ...textNotice, action_menu: { action_list: menu.action_list } },
      'action_menu.desc',
      'required',
    ],
    ['a menu without a task', { ...textNotice, task_id: undefined }, 'task_id', 'required'],
    ['a notice without a tap', { ...textNotice, card_action: undefined }, 'card_action', 'required'],
    [
      'a notice without a title',
      { ...textNotice, main_title: { desc: 'x' }, sub_title_text: '' },
      '',
      'atLeastOne',
    ],
    [
      'an attachment in a row',
      { ...textNotice, horizontal_content_list: [{ keyname: 'a', type: 2 }] },
      'horizontal_content_list.0.type',
      'choice',
    ],
    [
      'a member without a name',
      { ...textNotice, horizontal_content_list: [{ keyname: 'a', type: 3 }] },
      'horizontal_content_list.0.userid',
      'required',
    ],
    [
      '7 rows',
      { ...textNotice, horizontal_content_list: Array.from({ length: 7 }, () => ({ keyname: 'a' })) },
      'horizontal_content_list',
      'tooMany',
    ],
    [
      'a question of 201 bytes',
      { ...textNotice, jump_list: [{ type: 3, title: 'a', question: long(201) }] },
      'jump_list.0.question',
      'tooLong',
    ],
    [
      'a jump without a question',
      { ...textNotice, jump_list: [{ type: 3, title: 'a' }] },
      'jump_list.0.question',
      'required',
    ],
    ['news without a picture', { ...news, card_image: undefined }, '', 'atLeastOne'],
    [
      '5 paragraphs',
      { ...news, vertical_content_list: Array.from({ length: 5 }, () => ({ title: 'a' })) },
      'vertical_content_list',
      'tooMany',
    ],
    [
      '7 buttons',
      { ...buttons, button_list: Array.from({ length: 7 }, (_, at) => ({ text: 'a', key: `${at}` })) },
      'button_list',
      'tooMany',
    ],
    [
      'two buttons of one key',
      {
        ...buttons,
        button_list: [
          { text: 'a', key: 'k' },
          { text: 'b', key: 'k' },
        ],
      },
      'button_list.1.key',
      'unique',
    ],
    ['a button without a key', { ...buttons, button_list: [{ text: 'a' }] }, 'button_list.0.key', 'required'],
    [
      'a key of 1025 bytes',
      { ...buttons, button_list: [{ text: 'a', key: long(1025) }] },
      'button_list.0.key',
      'tooLong',
    ],
    ['buttons without a task', { ...buttons, task_id: undefined }, 'task_id', 'required'],
    ['a task of 129 bytes', { ...buttons, task_id: long(129) }, 'task_id', 'tooLong'],
    ['a task with blanks', { ...buttons, task_id: 'a b' }, 'task_id', 'pattern'],
    ['a feedback id of 257 bytes', { ...buttons, feedback: { id: long(257) } }, 'feedback.id', 'tooLong'],
    [
      '21 options to vote for',
      { ...vote, checkbox: { ...vote.checkbox, option_list: options(21) } },
      'checkbox.option_list',
      'tooMany',
    ],
    [
      '4 selects',
      {
        ...selects,
        select_list: Array.from({ length: 4 }, (_, at) => ({
          question_key: `${at}`,
          option_list: options(1),
        })),
      },
      'select_list',
      'tooMany',
    ],
    [
      '11 options to select',
      { ...selects, select_list: [{ question_key: 'q', option_list: options(11) }] },
      'select_list.0.option_list',
      'tooMany',
    ],
    ['another type', { card_type: 'mixed' }, 'card_type', 'choice'],
  ])('must not have %s', (_title, card, path, rule) => {
    expect(issuesOf(card)).toContainEqual({ path, rule });
  });

  it('may be locked when it replaces another', () => {
    const locked = {
      ...vote,
      checkbox: { ...vote.checkbox, disable: true },
    } satisfies AiBotUpdatedTemplateCard;
    expect(issuesOf(locked, aiBotUpdatedCard)).toEqual([]);
  });
});
