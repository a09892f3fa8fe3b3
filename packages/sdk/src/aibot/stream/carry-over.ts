import { byteLength } from '../../content/byte-length.ts';
import { maxContentBytes } from '../reply/reply-fields.ts';
import { openFence, withClosedFence } from './open-fence.ts';
import { endsThinking } from './think.ts';

// A bubble that WeCom's time ends is cut wherever its text stands.

/** What follows on a bubble, in the thoughts and in the block of code that the bubble ended in. */
export function carryOver(before: string, text: string): string {
  const isThinking = endsThinking(before);
  // Thoughts that would be empty are left out.
  const rest = isThinking ? text.replace(/^\s*<\/think>/iu, '') : text;
  if (rest === '') return rest;
  const opening = isThinking && rest === text ? '<think>' : '';
  const fence = openFence(before);
  if (fence === undefined) return opening + rest;
  return `${opening === '' ? '' : `${opening}\n`}${fence}\n${rest.replace(/^\n/u, '')}`;
}

/** A text that ends here: what is open is closed, where there is room for it. */
export function endedHere(text: string): string {
  const closed = withClosedFence(text) + (endsThinking(text) ? '\n</think>' : '');
  return byteLength(closed) <= maxContentBytes ? closed : text;
}
