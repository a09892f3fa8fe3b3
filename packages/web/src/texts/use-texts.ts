import type { Texts } from '@wecomkit/sandbox/control';
import type { TimeStyle } from '../time/format-time.ts';
import { useNavigation } from '../view/use-view.tsx';
import type { Language } from '../view/view.ts';
import { en } from './en.ts';
import type { TextTable } from './en.ts';
import { zh } from './zh.ts';

const tables: Readonly<Record<Language, TextTable>> = { en, zh };

export function useTexts(): TextTable {
  return tables[useNavigation().view.lang];
}

/** How times are written in the page's language. */
export function useTimeStyle(): TimeStyle {
  return { lang: useNavigation().view.lang };
}

/** Chooses from a text that the sandbox wrote in both languages. */
export function usePick(): (both: Texts) => string {
  const { lang } = useNavigation().view;
  return (both) => both[lang];
}
