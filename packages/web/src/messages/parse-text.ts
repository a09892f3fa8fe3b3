/** A text message in pieces: what stands there, links and mentions (path/90236: `<a href>` is the only tag; path/99110: `<@userid>`). */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly userid: string };

const anchor = String.raw`<a\b[^>]*?\bhref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]+))[^>]*>(?<label>[\s\S]*?)<\/a>`;
const mention = String.raw`<@(?<userid>[^<>\s]+)>`;
// A bare address ends before Chinese text and before the punctuation that closes a sentence.
const address = String.raw`(?<address>https?:\/\/[\w\-.~:\/?#[\]@!$&'()*+,;=%]*[\w\-~\/#@$&*+=%])`;
const pieces = new RegExp(`${anchor}|${mention}|${address}`, 'gi');

export function parseText(source: string): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let plain = 0;
  for (const match of source.matchAll(pieces)) {
    const piece = pieceOf(match.groups ?? {});
    if (piece === null) continue;
    if (match.index > plain) found.push({ kind: 'text', text: source.slice(plain, match.index) });
    found.push(piece);
    plain = match.index + match[0].length;
  }
  if (plain < source.length) found.push({ kind: 'text', text: source.slice(plain) });
  return found;
}

function pieceOf(groups: Readonly<Record<string, string | undefined>>): TextPiece | null {
  if (groups['userid'] !== undefined) return { kind: 'mention', userid: groups['userid'] };
  if (groups['address'] !== undefined)
    return { kind: 'link', text: groups['address'], href: groups['address'] };
  const href = groups['double'] ?? groups['single'] ?? groups['bare'] ?? '';
  // Anything but a web address (`javascript:` first of all) stays as it was typed.
  return /^https?:\/\//i.test(href) ? { kind: 'link', text: groups['label'] ?? '', href } : null;
}
