import { catalog } from '@wecomkit/sdk/catalog';
import { describe, expect, it } from 'vitest';
import { fieldOptions } from './field-options.ts';
import { isSwitch } from './is-switch.ts';
import { valueSyntax } from './value-syntax.ts';

const pathsOf = (input: Parameters<typeof fieldOptions>[0]): readonly string[] =>
  fieldOptions(input).map(({ path }) => path);

describe('the options of an input', () => {
  it('are its members down to those that hold a value, without what the connection fills in', () => {
    expect(pathsOf(catalog.message.sendText.input)).toEqual([
      'touser',
      'toparty',
      'totag',
      'text.content',
      'safe',
      'enable_id_trans',
      'enable_duplicate_check',
      'duplicate_check_interval',
    ]);
    expect(pathsOf(catalog.webhook.sendMarkdown.input)).toEqual(['markdown.content']);
  });

  it('include the objects of a list, as JSON and member by member', () => {
    const options = fieldOptions(catalog.message.sendNews.input);
    const list = options.find(({ path }) => path === 'news.articles');
    const title = options.find(({ path }) => path === 'news.articles.title');
    expect(list && valueSyntax(list)).toBe(' <json>');
    expect(title?.list).toBe('news.articles');
  });

  it('unite the variants of a card and take lists within lists as JSON', () => {
    const paths = pathsOf(catalog.message.sendTemplateCard.input);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('template_card.card_type');
    expect(paths).toContain('template_card.button_list.key');
    expect(paths).toContain('template_card.select_list.option_list');
    expect(paths).not.toContain('template_card.select_list.option_list.id');
  });

  it('leave out choices that are none, and make switches of 0 and 1', () => {
    expect(pathsOf(catalog.message.sendNews.input)).not.toContain('safe');
    const safe = fieldOptions(catalog.message.sendText.input).find(({ path }) => path === 'safe');
    expect(safe && isSwitch(safe)).toBe(true);
    const graded = fieldOptions(catalog.message.sendMpnews.input).find(({ path }) => path === 'safe');
    expect(graded && valueSyntax(graded)).toBe(' <0|1|2>');
  });
});
