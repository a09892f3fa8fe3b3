import { type Inline, textOf } from '../document/document.ts';
import { type Before, between, nothing } from './defuse.ts';
import { hasEmphasis, inWords, isOpenable, type Marks } from './marks.ts';

interface State {
  readonly marks: Marks;
  readonly isStrict: boolean;
  /** Emphasis is not put into emphasis, nor colour into colour: readers differ in what they make of it. */
  readonly isMarked: boolean;
  readonly isColored: boolean;
}

/** Writes the text of one block; a line break in it is `\n`. */
export function writeInline(content: readonly Inline[], marks: Marks): string {
  const state = { marks, isStrict: hasEmphasis(content), isMarked: false, isColored: false };
  return write(content, state, nothing);
}

function write(content: readonly Inline[], state: State, before: Before): string {
  const pieces: string[] = [];
  let { last, hasStars } = before;
  for (const inline of content) {
    const piece = writeOne(inline, state, { last, hasStars });
    if (piece === '') continue;
    pieces.push(between(last, piece), piece);
    last = piece.at(-1) ?? '';
    hasStars ||= piece.includes('*');
  }
  return pieces.join('');
}

function writeOne(inline: Inline, state: State, before: Before): string {
  const { marks, isStrict } = state;
  switch (inline.type) {
    case 'text':
      return marks.text(inline.text, before, isStrict);
    case 'break':
      return '\n';
    case 'code':
      return marks.code(inline.text);
    case 'link':
      return writeLink(inline.href, textOf(inline.content), marks.link, state, before);
    case 'image':
      return writeLink(inline.src, inline.alt, marks.image, state, before);
    case 'mention':
      return marks.mention(inline.userid, inline.name) ?? marks.text(`@${inline.name}`, before, isStrict);
    case 'bold':
    case 'italic':
      return writeMarked(inline.content, marks[inline.type], state, before);
    case 'color': {
      const inner = write(inline.content, { ...state, isColored: true }, before);
      return state.isColored ? inner : eachLine(inner, (line) => marks.color(inline.color, line));
    }
  }
}

function writeMarked(content: readonly Inline[], mark: string, state: State, before: Before): string {
  const isMarked = mark !== '' && !state.isMarked;
  const inner = write(content, { ...state, isMarked: state.isMarked || isMarked }, before);
  return isMarked ? eachLine(inner, (line) => mark + line + mark) : inner;
}

function writeLink(
  href: string,
  label: string,
  link: Marks['link'],
  { marks, isStrict }: State,
  before: Before,
): string {
  const words = label.replace(/\s+/gu, ' ').trim();
  return isOpenable(href) ? link(href, words) : marks.text(inWords(href, words), before, isStrict);
}

/** Marks end with their line in all of WeCom's dialects. */
function eachLine(text: string, wrap: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      const inner = line.trim();
      return inner === '' ? line : line.replace(inner, () => wrap(inner));
    })
    .join('\n');
}
