import type { Texts } from '@wecomkit/sandbox/control';
import type { TimeStyle } from '../time/format-time.ts';
import { useNavigation } from '../view/use-view.tsx';
import type { TextTable } from './en.ts';
import { textsOf } from './load-texts.ts';

export function useTexts(): TextTable {
  return textsOf(useNavigation().view.lang);
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
