import { type Html, html } from '../html.ts';
import type { Language } from './language.ts';

/** A text of a declaration. Chinese names in an English one are marked, so that they are spoken and drawn as such. */
export function prose(text: string, language: Language): Html {
  if (language === 'zh') return html`${text}`;
  const parts = text
    .split(/(\p{Script=Han}[\p{Script=Han}「」→ ]*)/u)
    .map((part) => (/\p{Script=Han}/u.test(part) ? html`<span lang="zh-CN">${part}</span>` : part));
  return html`${parts}`;
}
