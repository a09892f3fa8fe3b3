import type { Language } from '../view/view.ts';
import type { TextTable } from './en.ts';

const loaded = new Map<Language, TextTable>();

/** Only the language in use is loaded. Rejects when the sandbox does not hand it out. */
export async function loadTexts(lang: Language): Promise<void> {
  if (loaded.has(lang)) return;
  const table = lang === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en;
  loaded.set(lang, table);
}

export function hasTexts(lang: Language): boolean {
  return loaded.has(lang);
}

export function textsOf(lang: Language): TextTable {
  const table = loaded.get(lang);
  if (table === undefined) throw new Error(`The texts of "${lang}" are not loaded yet.`);
  return table;
}
