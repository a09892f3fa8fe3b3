import type { Language } from '../language.ts';
import type { Texts } from './texts.ts';

/** Only the texts of the language that is spoken are loaded. */
export async function textsOf(language: Language): Promise<Texts> {
  return language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en;
}
