import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const style = readFileSync(new URL('assets/style.css', import.meta.url), 'utf8');
const colours = new Map(
  Array.from(style.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/gu), ([, name, light, dark]) => [
    String(name),
    [String(light), String(dark)] as const,
  ]),
);
const inks = ['text', 'quiet', 'link', 'warn', 'danger', 'string', 'word', 'number'];
const papers = ['page', 'soft', 'mark'];

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const)))(
  '%s on %s can be read by day and by night',
  (ink, paper) => {
    for (const scheme of [0, 1]) {
      expect(contrast(colours.get(ink)![scheme]!, colours.get(paper)![scheme]!)).toBeGreaterThanOrEqual(4.5);
    }
  },
);
