import { isPair } from './byte-length.ts';

/** No visible character of ordinary writing is longer; longer ones (stacked accents) may be broken. */
const longestUnits = 64;

// Accents and variation selectors, skin tones, joiners, and the tags in the flags of regions.
const extending = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\u{e0020}-\u{e007f}])/u;
const regional = /^\p{Regional_Indicator}/u;

/**
 * The last place at or before `index` where a cut leaves whole what people see as one character. `index` must
 * not be inside a surrogate pair; it is given back where that character begins the text or is overlong.
 *
 * Written out, as `Intl.Segmenter` is slow to build and answers differently from one runtime to the next.
 */
export function wholeBefore(text: string, index: number): number {
  let place = index;
  while (place > 0 && index - place < longestUnits) {
    if (!isInside(text, place)) return place;
    place -= place > 1 && isPair(text, place - 2) ? 2 : 1;
  }
  return index;
}

function isInside(text: string, place: number): boolean {
  if (place >= text.length) return false;
  const next = text.slice(place, place + 2);
  if (extending.test(next)) return true;
  const before = text[place - 1];
  if (before === '\u200d') return true;
  if (before === '\r' && next.startsWith('\n')) return true;
  return regional.test(next) && regionalsBefore(text, place) % 2 === 1;
}

/** Flags are pairs of regional indicators, so it matters how many stand before. */
function regionalsBefore(text: string, place: number): number {
  let count = 0;
  for (
    let at = place - 2;
    at >= 0 && count < longestUnits && regional.test(text.slice(at, at + 2));
    at -= 2
  ) {
    count += 1;
  }
  return count;
}
