import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zh } from './zh.ts';

export function textsOf(language: Language): Texts {
  return language === 'zh' ? zh : en;
}
