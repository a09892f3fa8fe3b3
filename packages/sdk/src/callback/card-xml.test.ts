import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { cardMembers, type CardMember, type CardMembers } from './card-names.ts';
import type { ReplyCard } from './reply-card.ts';
import { cardFromXml, cardToXml } from './card-xml.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { renderXml } from './render-xml.ts';

/** Which members a card of each type has (path/90236). */
const membersOf: Readonly<Record<string, readonly (keyof typeof cardMembers)[]>> = {
  text_notice: [
    'source',
    'main_title',
    'quote_area',
    'emphasis_content',
    'sub_title_text',
    'horizontal_content_list',
    'jump_list',
    'card_action',
    'action_menu',
  ],
  news_notice: [
    'source',
    'main_title',
    'quote_area',
    'image_text_area',
    'card_image',
    'vertical_content_list',
    'horizontal_content_list',
    'jump_list',
    'card_action',
    'action_menu',
  ],
  button_interaction: [
    'source',
    'main_title',
    'quote_area',
    'sub_title_text',
    'horizontal_content_list',
    'card_action',
    'button_selection',
    'button_list',
    'replace_text',
    'action_menu',
  ],
  vote_interaction: ['source', 'main_title', 'checkbox', 'submit_button', 'replace_text'],
  multiple_interaction: ['source', 'main_title', 'select_list', 'submit_button', 'replace_text'],
};

function arbitraryOf(member: CardMember): fc.Arbitrary<unknown> {
  switch (member.kind) {
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 12 });
    case 'number':
      return fc.constantFrom(0, 1, 2, 3, 1.3, 2.25);
    case 'boolean':
      return fc.boolean();
    case 'object':
      return objectOf(member.members);
    case 'list':
      return fc.array(objectOf(member.members), { minLength: 1, maxLength: 3 });
  }
}

function objectOf(members: CardMembers): fc.Arbitrary<Record<string, unknown>> {
  const arbitraries = Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, arbitraryOf(member)]),
  );
  return fc.record(arbitraries, { requiredKeys: [] });
}

function cardOf(type: string): fc.Arbitrary<ReplyCard> {
  const members = Object.fromEntries(membersOf[type]!.map((name) => [name, cardMembers[name]]));
  return objectOf(members).map((card) => ({ ...card, card_type: type }));
}

const roundTrip = (card: ReplyCard): ReplyCard =>
  cardFromXml(parseXml(renderXml({ TemplateCard: cardToXml(card) }))['TemplateCard'] as XmlElement);

describe('a card in a passive reply', () => {
  it.each(Object.keys(membersOf))('of the type %s comes back from its XML unchanged', (type) => {
    fc.assert(
      fc.property(cardOf(type), (card) => {
        expect(roundTrip(card)).toEqual(card);
      }),
    );
  });

  it('has a place in one of the five types for every member of the table', () => {
    const used = new Set(['card_type', ...Object.values(membersOf).flat()]);
    expect(Object.keys(cardMembers).filter((name) => !used.has(name))).toEqual([]);
  });

  it('is written with the names of the official page, the odd ones included', () => {
    const card: ReplyCard = {
      card_type: 'vote_interaction',
      quote_area: { type: 2, appid: 'wx1', quote_text: 'q' },
      jump_list: [{ type: 2, appid: 'wx2', pagepath: 'p', title: 't' }],
      checkbox: { question_key: 'k', mode: 1, option_list: [{ id: 'a', text: 'A', is_checked: true }] },
    };
    expect(cardToXml(card)).toEqual({
      CardType: 'vote_interaction',
      QuoteArea: { Type: 2, Appid: 'wx1', QuoteText: 'q' },
      JumpList: [{ Type: 2, AppId: 'wx2', PagePath: 'p', Title: 't' }],
      CheckBox: { QuestionKey: 'k', Mode: 1, OptionList: [{ Id: 'a', Text: 'A', IsChecked: true }] },
    });
  });

  it('leaves out the task_id and what is undefined', () => {
    const sent = { card_type: 'text_notice', task_id: 'task-1', sub_title_text: undefined };
    expect(cardToXml(sent)).toEqual({ CardType: 'text_notice' });
  });

  it('is refused with the path of a member that a reply has no name for', () => {
    const wrong = { card_type: 'text_notice', main_title: { title: 't', colour: 'red' } };
    expect(() => cardToXml(wrong)).toThrow(InputError);
    expect(() => cardToXml(wrong)).toThrow('template_card.main_title.colour');
  });

  it('is refused with the path of a member of the wrong type', () => {
    const wrong = { card_type: 'text_notice', source: { desc_color: '1' } };
    expect(() => cardToXml(wrong as unknown as ReplyCard)).toThrow('template_card.source.desc_color');
  });

  it('reads numbers that are none as absent and empty elements as empty', () => {
    const tree = {
      CardType: 'news_notice',
      Source: '',
      CardAction: { Type: 'two', Url: 'https://a.example' },
    };
    expect(cardFromXml(tree)).toEqual({
      card_type: 'news_notice',
      source: {},
      card_action: { url: 'https://a.example' },
    });
  });
});
