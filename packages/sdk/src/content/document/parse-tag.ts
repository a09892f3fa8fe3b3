import type { Color, Inline } from './document.ts';

/** What stands between `<` and `>`: something on its own, or the start or end of coloured text. */
export type Tag = { readonly length: number } & (
  | { readonly inline: Inline; readonly opens?: undefined; readonly closes?: undefined }
  | { readonly opens: Color; readonly closes?: undefined }
  | { readonly closes: true; readonly opens?: undefined }
);

const font = /^<font\s+color\s*=\s*["']?(info|comment|warning)["']?\s*>/iu;
const fontEnd = /^<\/font\s*>/iu;
const lineBreak = /^<br\s*\/?>/iu;
const mention = /^<@([A-Za-z0-9][\w.@-]{0,63})>/u;
const address = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/iu;

/** Longer tags are not looked at, so that many `<` take no time squared. */
const mostUnits = 2100;

/** Reads a tag that means something in a text; others are plain text. */
export function parseTag(text: string, at: number): Tag | undefined {
  const ahead = text.slice(at, at + mostUnits);
  const tag = ahead.slice(0, ahead.indexOf('>') + 1);
  const { length } = tag;
  const color = font.exec(tag)?.[1];
  if (color !== undefined) return { length, opens: color.toLowerCase() as Color };
  if (fontEnd.test(tag)) return { length, closes: true };
  if (lineBreak.test(tag)) return { length, inline: { type: 'break' } };
  const userid = mention.exec(tag)?.[1];
  if (userid !== undefined) {
    const everybody = userid === 'all' ? '@all' : userid;
    return { length, inline: { type: 'mention', userid: everybody, name: userid } };
  }
  const href = address.exec(tag)?.[1];
  if (href === undefined) return undefined;
  return { length, inline: { type: 'link', href, content: [{ type: 'text', text: href }] } };
}
