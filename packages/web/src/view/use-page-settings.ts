import { useEffect } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { useNavigation } from './use-view.tsx';

/** Gives the document the language, the colours and the title of the view. */
export function usePageSettings(member: string | null): void {
  const { lang, theme } = useNavigation().view;
  const texts = useTexts();
  useEffect(() => {
    const page = document.documentElement;
    page.lang = lang === 'zh' ? 'zh-CN' : 'en';
    if (theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
  }, [lang, theme]);
  useEffect(() => {
    document.title = member === null ? texts.title : texts.titleOf(member);
  }, [member, texts]);
}
