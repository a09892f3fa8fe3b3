import { describe, expect, it } from 'vitest';
import { card, InputError } from '../index.ts';
import { sendTemplateCard } from '../operations/message/index.ts';
import { validate } from '../validate/index.ts';

const main_title = { title: 'Lunch' };
const card_action = { type: 1, url: 'https://x.test' } as const;
const option_list = [{ id: 'rice', text: 'Rice' }];
const submit_button = { key: 'send' };
const action_menu = { action_list: [{ text: 'Mute', key: 'mute' }] };

const built = {
  textNotice: card.textNotice({ main_title, card_action }),
  newsNotice: card.newsNotice({
    main_title,
    card_action,
    card_image: { url: 'https://x.test/a.png' },
    action_menu,
  }),
  buttons: card.buttons({ main_title, button_list: [{ text: 'Yes', key: 'yes' }] }),
  vote: card.vote({ main_title, checkbox: { question_key: 'q', option_list }, submit_button }),
  selects: card.selects({ main_title, select_list: [{ question_key: 'q', option_list }], submit_button }),
};

describe('card builders', () => {
  it.each(Object.entries(built))('%s gives a card that can be sent', (_, template_card) => {
    expect(validate(sendTemplateCard.input, { touser: 'a', agentid: 1, template_card }).issues).toEqual([]);
  });

  it('make a fresh task id for cards that call back, and take a given one', () => {
    const { textNotice, newsNotice, buttons, vote, selects } = built;
    const ids = [newsNotice, buttons, vote, selects].map(({ task_id }) => task_id);
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain(undefined);
    expect(textNotice.task_id).toBeUndefined();
    expect(card.vote({ ...built.vote, task_id: 'lunch-1' }).task_id).toBe('lunch-1');
  });

  it('name every broken limit by its path', () => {
    const build = (): unknown =>
      card.buttons({ main_title: { title: '' }, button_list: [{ text: 'Yes', key: 'k'.repeat(1025) }] });
    expect(build).toThrow(InputError);
    expect(build).toThrow(/^card\.buttons: /u);
    try {
      build();
    } catch (error) {
      expect(error).toMatchObject({
        issues: [
          { path: 'main_title.title', rule: 'empty' },
          { path: 'button_list.0.key', rule: 'tooLong', limit: 1024 },
        ],
      });
    }
  });
});
