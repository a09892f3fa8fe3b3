import type { IncomingCallback } from '../incoming.ts';

/**
 * What keeps work alive after the answer, among all that a runtime gives its handlers: Cloudflare's third argument has
 * it, Vercel's and Netlify's second. Undefined elsewhere, where work goes on by itself.
 */
export function waitUntilOf(given: readonly unknown[]): IncomingCallback['waitUntil'] {
  const context = given.find(canWait);
  return context && ((work) => context.waitUntil(work));
}

/** Called as a method: theirs needs its object. */
interface Waiting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

function canWait(value: unknown): value is Waiting {
  return (
    typeof value === 'object' &&
    value !== null &&
    'waitUntil' in value &&
    typeof value.waitUntil === 'function'
  );
}
