/**
 * Keeps text from being read as markup. WeCom documents no escape, so an invisible character (U+200B) parts what would
 * mean something together, and what cannot be parted is replaced by its full-width twin.
 */
export const gap = '\u200B';

/** A link or a mention in a message of type text, which has nothing else (path/90236, path/90248, path/99110). */
export function defuseText(text: string): string {
  return text.replace(/<(?=\/?a(?:[\s>]|$)|@)/giu, `<${gap}`);
}

/** What stands before a text in its block. */
export interface Before {
  /** The last character; empty at the start. */
  readonly last: string;
  readonly hasStars: boolean;
}

export const nothing: Before = { last: '', hasStars: false };

/**
 * Links, tags, code and, where another asterisk may be its partner, emphasis.
 * @param isStrict the block has emphasis of its own
 */
export function defuseMarkdown(text: string, before: Before, isStrict: boolean): string {
  const parted = text
    .replace(/<(?=[A-Za-z/@!?])/gu, `<${gap}`)
    .replaceAll('](', `]${gap}(`)
    .replaceAll('`', '｀');
  return parted.includes('*') ? defuseStars(parted, before, isStrict) : parted;
}

/** `*.log` and `5*3` stay as they are, unless there is a second asterisk that makes the text between them italic. */
function defuseStars(text: string, before: Before, isStrict: boolean): string {
  let isOpen = before.hasStars;
  return text.replace(/\*+/gu, (run, at: number) => {
    const previous = at === 0 ? before.last : text.charAt(at - 1);
    const next = text.charAt(at + run.length);
    const canClose = previous !== '' && !/\s/u.test(previous);
    const canOpen = !/\s/u.test(next);
    if ((canClose && isOpen) || (isStrict && (canClose || canOpen))) return '＊'.repeat(run.length);
    isOpen ||= canOpen;
    return run;
  });
}

const blockStart = /^(\s*)(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|`{3}|~{3})/u;
const ruler = /^\s*(?:[-_][ \t]*){3,}$|^[\s|:-]*-[\s|:-]*$/u;

/** A line of text that would begin a heading, a quote, a list, code, a table's body or a ruler. */
export function defuseLine(line: string): string {
  if (ruler.test(line)) return gap + line;
  // Asterisks behind an invisible character could end something.
  if (/^\s*(?:\*(?:\s|$)|(?:\*[ \t]*){3,}$)/u.test(line)) return line.replaceAll('*', '＊');
  return line.replace(blockStart, `$1${gap}`);
}

/** What parts two neighbouring pieces of markdown that would mean something together. */
export function between(last: string, piece: string): string {
  const first = piece.charAt(0);
  const isRisky =
    ((last === '*' || last === '`') && first === last) ||
    ((last === '!' || last === '@') && first === '[') ||
    ((last === '<' || last === '\\') && first !== '') ||
    (last === ']' && first === '(');
  return isRisky ? gap : '';
}
