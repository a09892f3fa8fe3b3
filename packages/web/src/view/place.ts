/** What a phone shows, as it stands in the address: nothing for the messages, `directory`, `department:3`, `tag:1`, or a conversation's id. */
export type Place =
  | { readonly kind: 'messages' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'department'; readonly id: number }
  | { readonly kind: 'tag'; readonly id: number }
  | { readonly kind: 'conversation'; readonly id: string };

export function readPlace(written: string | null): Place {
  if (written === null) return { kind: 'messages' };
  if (written === 'directory') return { kind: 'directory' };
  const [, kind, id] = /^(department|tag):(\d{1,15})$/.exec(written) ?? [];
  if (kind === 'department' || kind === 'tag') return { kind, id: Number(id) };
  return { kind: 'conversation', id: written };
}

/** The tab of the phone that a place belongs to. */
export function tabOf({ kind }: Place): 'messages' | 'directory' {
  return kind === 'messages' || kind === 'conversation' ? 'messages' : 'directory';
}
