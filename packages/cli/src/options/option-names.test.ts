import { catalog, type Operation } from '@wecomkit/sdk/catalog';
import { describe, expect, it } from 'vitest';
import { fieldOptions } from './field-options.ts';
import { optionNames } from './option-names.ts';

const sendable: readonly Operation[] = [
  ...Object.values(catalog.message),
  ...Object.values(catalog.webhook),
].map((operation): Operation => operation);

describe('option names', () => {
  it('shorten a path to the end that nothing else has', () => {
    const names = optionNames(['touser', 'card.main_title.title', 'card.quote.title', 'card.task_id'], []);
    expect([...names.values()].map(({ long, short }) => [long, short])).toEqual([
      ['touser', undefined],
      ['card.main_title.title', 'main-title.title'],
      ['card.quote.title', 'quote.title'],
      ['card.task_id', 'task-id'],
    ]);
  });

  it('take the next longer end when a name is taken', () => {
    expect(optionNames(['news.articles.file'], ['file']).get('news.articles.file')?.short).toBe(
      'articles.file',
    );
  });

  it('drop enable_ and accept both spellings', () => {
    expect(optionNames(['enable_duplicate_check'], []).get('enable_duplicate_check')).toEqual({
      long: 'enable_duplicate_check',
      short: 'duplicate-check',
      hidden: ['enable-duplicate-check'],
    });
  });

  it.each(sendable.map((operation) => [operation.name, operation] as const))(
    'are never given twice within %s',
    (_, { input }) => {
      const paths = fieldOptions(input).map(({ path }) => path);
      const names = [...optionNames(paths, ['json', 'file']).values()];
      const all = names.flatMap(({ long, short, hidden }) => [
        long,
        ...(short === undefined ? [] : [short]),
        ...hidden,
      ]);
      expect(new Set(all).size).toBe(all.length);
      expect(all).not.toContain('json');
    },
  );
});
