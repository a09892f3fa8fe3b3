import type { Dialect, FontColor, Inline } from './markdown-node.ts';

/** What may stand inside a line: which marks, and what each makes of its match. */
interface Mark {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, dialect: Dialect) => Inline | null;
}

const code: Mark = {
  pattern: /`([^`\n]+)`/y,
  make: (match) => ({ kind: 'code', text: match[1] ?? '' }),
};

const bold: Mark = {
  pattern: /\*\*(?=\S)((?:(?!\*\*)[^\n])*[^\s*]\**?)\*\*/y,
  make: (match, dialect) => ({ kind: 'bold', children: parseInline(match[1] ?? '', dialect) }),
};

const italic: Mark = {
  pattern: /\*(?=[^\s*])([^*\n]*[^\s*])\*(?!\*)/y,
  make: (match, dialect) => ({ kind: 'italic', children: parseInline(match[1] ?? '', dialect) }),
};

const link: Mark = {
  // A picture is no link with a bang before it: where pictures are unknown, it stays as typed.
  pattern: /(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)/y,
  make(match, dialect) {
    const href = safeHref(match[2] ?? '');
    return href === null ? null : { kind: 'link', href, children: parseInline(match[1] ?? '', dialect) };
  },
};

const image: Mark = {
  pattern: /!\[([^\]\n]*)\]\(([^)\s]+)\)/y,
  make(match) {
    const src = safeHref(match[2] ?? '');
    return src === null ? null : { kind: 'image', src, alt: match[1] ?? '' };
  },
};

const font: Mark = {
  pattern: /<font color=["']?(info|comment|warning)["']?\s*>([\s\S]*?)<\/font>/iy,
  make: (match, dialect) => ({
    kind: 'font',
    color: (match[1] ?? 'info').toLowerCase() as FontColor,
    children: parseInline(match[2] ?? '', dialect),
  }),
};

const mention: Mark = {
  pattern: /<@([^<>\s]+)>/y,
  make: (match) => ({ kind: 'mention', userid: match[1] ?? '' }),
};

// Colours and mentions are not in markdown_v2; italics and pictures only there (path/99110).
const marks: Readonly<Record<Dialect, readonly Mark[]>> = {
  markdown: [code, bold, link, font, mention],
  markdown_v2: [code, bold, italic, image, link],
};

/** Where any mark can begin; all other text is copied in one go. */
const opening = /[`*[!<]/g;

/** Reads one line of text. What is not in the dialect stays as it was typed. */
export function parseInline(source: string, dialect: Dialect): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = 0;
  let at = nextOpening(source, 0);
  while (at < source.length) {
    const found = matchAt(source, at, dialect);
    if (found === null) {
      at = nextOpening(source, at + 1);
      continue;
    }
    if (at > plain) nodes.push({ kind: 'text', text: source.slice(plain, at) });
    nodes.push(found.node);
    plain = found.end;
    at = nextOpening(source, plain);
  }
  if (plain < source.length) nodes.push({ kind: 'text', text: source.slice(plain) });
  return nodes;
}

function nextOpening(source: string, from: number): number {
  opening.lastIndex = from;
  return opening.exec(source)?.index ?? source.length;
}

function matchAt(source: string, at: number, dialect: Dialect): { node: Inline; end: number } | null {
  for (const mark of marks[dialect]) {
    const pattern = new RegExp(mark.pattern);
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const node = match === null ? null : mark.make(match, dialect);
    if (match !== null && node !== null) return { node, end: at + match[0].length };
  }
  return null;
}

/** Only addresses that a phone opens; never `javascript:` or the like. */
function safeHref(href: string): string | null {
  return /^(https?:\/\/|mailto:|tel:)/i.test(href) ? href : null;
}
