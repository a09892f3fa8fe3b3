import { classes, codes } from './categories.gen.ts';
import type { ErrorClass } from './category.ts';

const codePointOfColon = 58;
const codePointOfA = 97;

/**
 * The class of an errcode. A code that the table does not know is `other` and not retryable, as new ones
 * appear every month (path/90313).
 *
 * `codes` is read in place: digits are the distance to the previous code (1 when left out), the letter after
 * them is the place in `classes`. The first code is counted from -2.
 */
export function classify(errcode: number): ErrorClass {
  let current = -2;
  let gap = 0;
  for (let index = 0; index < codes.length && current < errcode; index += 1) {
    const unit = codes.charCodeAt(index);
    if (unit < codePointOfColon) {
      gap = gap * 10 + unit - 48;
      continue;
    }
    current += gap === 0 ? 1 : gap;
    gap = 0;
    if (current === errcode) return classAt(unit - codePointOfA);
  }
  return { category: 'other', retryable: 'no' };
}

function classAt(place: number): ErrorClass {
  const [category, retryable] = classes[place] ?? ['other', 'no'];
  return { category, retryable };
}
