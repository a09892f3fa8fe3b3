const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');
/** Signs that take no column of their own: combining marks, joiners, variation selectors. */
const empty = /^[\p{Mark}\p{Cf}]$/u;
/** East Asian wide and full-width signs (unicode.org/reports/tr11), and what terminals draw as pictures. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2fb}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
const plain = /^[\u0020-\u007e]*$/u;

let segmenter: Intl.Segmenter | undefined;

/** How many columns of a terminal a text takes. Colours take none, Chinese characters two. */
export function displayWidth(text: string): number {
  const bare = text.replaceAll(escapes, '');
  if (plain.test(bare)) return bare.length;
  return graphemes(bare).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** A text filled up with blanks to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** A text of at most a number of columns; what does not fit is replaced by `…`. Colours are not expected in it. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const grapheme of graphemes(text)) {
    width += graphemeWidth(grapheme);
    if (width > columns) break;
    kept += grapheme;
  }
  return columns < 1 ? '' : `${kept}…`;
}

function graphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function graphemeWidth(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return empty.test(grapheme) ? 0 : 1;
}
