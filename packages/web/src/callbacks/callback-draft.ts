/** What somebody typed into the form of a callback URL. */
export interface CallbackDraft {
  readonly url: string;
  readonly token: string;
  readonly encodingAESKey: string;
}

export type DraftMistake = 'url' | 'url-user' | 'token' | 'encodingAESKey';

/** What the console refuses before it calls anybody (path/90930); null when all is well. */
export function mistakeOf({ url, token, encodingAESKey }: CallbackDraft): DraftMistake | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return 'url';
  if (parsed.username !== '' || parsed.password !== '') return 'url-user';
  if (!/^[A-Za-z0-9]{1,32}$/.test(token)) return 'token';
  return /^[A-Za-z0-9]{43}$/.test(encodingAESKey) ? null : 'encodingAESKey';
}

/** The lines for the server's environment, under the names that the examples read. */
export function environmentOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
