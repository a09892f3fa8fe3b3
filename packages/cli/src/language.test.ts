import { describe, expect, it } from 'vitest';
import { pickLanguage } from './language.ts';

describe('the language', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [['send', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
    [['--lang=zh-CN'], {}, 'zh'],
    [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--lang'], {}, 'en'],
  ])('of %j with %j is %s', (argv, env, language) => {
    expect(pickLanguage(argv, env)).toBe(language);
  });
});
