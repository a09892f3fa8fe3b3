import type { Language } from '../../../packages/sdk/src/errors/index.ts';

export type { Language };

export const languages: readonly Language[] = ['en', 'zh'];

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh' : 'en';
}

/** `lang` of a page. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** A number as people read it: 2,048 in English, 2048 in Chinese, as in WeCom's own pages. */
export function amount(value: number, language: Language): string {
  return language === 'zh' ? String(value) : value.toLocaleString('en-US');
}

const sizes = [
  [1024 * 1024, 'MB'],
  [1024, 'KB'],
] as const;

/** Bytes of a file: `20 MB` where it comes out even. */
export function size(bytes: number, language: Language): string {
  const found = sizes.find(([unit]) => bytes >= unit && bytes % unit === 0);
  if (found) return `${amount(bytes / found[0], language)} ${found[1]}`;
  return language === 'zh' ? `${bytes} 字节` : `${amount(bytes, 'en')} bytes`;
}
