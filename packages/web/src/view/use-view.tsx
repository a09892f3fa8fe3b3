import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { hasTexts, loadTexts } from '../texts/load-texts.ts';
import { readView, writeView } from './view.ts';
import type { View } from './view.ts';

export interface Navigation {
  readonly view: View;
  /** Changes the view. `push` adds a step for the browser's back button; otherwise the current one is replaced. */
  readonly go: (change: Partial<View>, how?: 'push' | 'replace') => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** The view that the page's address asks for. */
export function currentView(): View {
  return readView(window.location.search, navigator.languages);
}

/** Keeps the view in the page's address. */
export function NavigationProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [view, setView] = useState(currentView);

  // A view is shown when its language is there; without it, the page stays in the one it has.
  const show = useCallback((next: View) => {
    if (hasTexts(next.lang)) return setView(next);
    loadTexts(next.lang).then(
      () => setView(currentView()),
      () => setView((old) => ({ ...next, lang: old.lang })),
    );
  }, []);

  useEffect(() => {
    const onPop = (): void => show(currentView());
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [show]);

  // The address is read anew for each change: two changes in one turn must not overwrite each other.
  const go = useCallback(
    (change: Partial<View>, how: 'push' | 'replace' = 'replace') => {
      const next = { ...currentView(), ...change };
      const address = window.location.pathname + writeView(next);
      if (how === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
      show(next);
    },
    [show],
  );

  const navigation = useMemo(() => ({ view, go }), [view, go]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('useNavigation needs a NavigationProvider above it.');
  return navigation;
}
