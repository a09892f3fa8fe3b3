import type { Pretty } from './pretty.ts';

/** A stretch of code in one colour. */
export interface Token {
  readonly kind: 'plain' | 'name' | 'string' | 'number' | 'mark';
  readonly text: string;
}

const json =
  /(?<name>"(?:[^"\\]|\\.)*")(?=\s*:)|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.eE+-]*|\btrue\b|\bfalse\b|\bnull\b)|(?<mark>[{}[\],:])/g;
const xml = /(?<mark><!\[CDATA\[|\]\]>)|(?<name><\/?[^>]+>)/g;

export function tokens({ language, text }: Pretty): readonly Token[] {
  if (language === 'text') return [{ kind: 'plain', text }];
  const found: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(language === 'json' ? json : xml)) {
    if (match.index > at) found.push({ kind: 'plain', text: text.slice(at, match.index) });
    found.push({ kind: kindOf(match.groups ?? {}), text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ kind: 'plain', text: text.slice(at) });
  return found;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups['name'] !== undefined) return 'name';
  if (groups['string'] !== undefined) return 'string';
  return groups['number'] === undefined ? 'mark' : 'number';
}
