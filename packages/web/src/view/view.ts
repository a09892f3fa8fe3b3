/** What the address of the page says: a link shows exactly that. */
export interface View {
  readonly corp: string | null;
  /** Whose phone it is. */
  readonly user: string | null;
  /** The conversation that is open on it. */
  readonly c: string | null;
  /** Whose the second phone is; null when there is one phone. */
  readonly second: string | null;
  readonly c2: string | null;
  readonly lang: Language;
  readonly theme: Theme;
  /** The entry that is open in the inspector. */
  readonly entry: number | null;
  /** The page of callback URLs is open: `all`, or whose URL it is (`app:1000002`, `contacts`); null when it is not. */
  readonly callback: string | null;
  /** Pictures from other servers than the sandbox are loaded. */
  readonly pictures: boolean;
}

export type Language = 'en' | 'zh';
export type Theme = 'light' | 'dark' | 'system';

/** Reads the query of the page's address; `languages` are the browser's, for when it names none. */
export function readView(query: string, languages: readonly string[]): View {
  const params = new URLSearchParams(query);
  return {
    corp: params.get('corp'),
    user: params.get('user'),
    c: params.get('c'),
    second: params.get('second'),
    c2: params.get('c2'),
    lang: readLanguage(params.get('lang'), languages),
    theme: readTheme(params.get('theme')),
    entry: readId(params.get('entry')),
    callback: params.get('callback'),
    pictures: params.get('pictures') === '1',
  };
}

/** The query for a view, with its question mark. The language is always in it: a shared link reads the same everywhere. */
export function writeView(view: View): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null) params.set(name, value);
  };
  put('corp', view.corp);
  put('user', view.user);
  put('c', view.c);
  put('second', view.second);
  put('c2', view.second === null ? null : view.c2);
  put('lang', view.lang);
  put('theme', view.theme === 'system' ? null : view.theme);
  put('entry', view.entry === null ? null : String(view.entry));
  put('callback', view.callback);
  put('pictures', view.pictures ? '1' : null);
  // A colon is legal in a query; `c=app:1000002` is what people read and type.
  return `?${params.toString().replaceAll('%3A', ':')}`;
}

function readLanguage(named: string | null, languages: readonly string[]): Language {
  if (named === 'en' || named === 'zh') return named;
  const first = languages.find((language) => /^(en|zh)\b/i.test(language));
  return first?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}

function readTheme(named: string | null): Theme {
  return named === 'light' || named === 'dark' ? named : 'system';
}

function readId(named: string | null): number | null {
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}
