import type { Color, Inline } from '../document/document.ts';
import type { Before } from './defuse.ts';

/** How the pieces of a line are written in one dialect. What a dialect lacks is left out or put into words. */
export interface Marks {
  readonly bold: string;
  readonly italic: string;
  readonly text: (text: string, before: Before, isStrict: boolean) => string;
  readonly code: (text: string) => string;
  readonly link: (href: string, label: string) => string;
  readonly image: (src: string, alt: string) => string;
  readonly color: (color: Color, inner: string) => string;
  readonly mention: (userid: string, name: string) => string | undefined;
}

/** Addresses that a tap can open; others are shown as text. */
const openable = /^(?:https?:\/\/|mailto:|tel:)/iu;

export function isOpenable(href: string): boolean {
  return openable.test(href);
}

/** An address that cannot end a link too early. */
export function safeHref(href: string): string {
  return href.replace(/[\s"'()<>\\`|\u200B]/gu, (char) => {
    const encoded = encodeURIComponent(char);
    return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}

/** `label (address)`, or the address alone when the label says nothing else. */
export function inWords(href: string, label: string): string {
  const isSame = label === '' || label === href || `mailto:${label}` === href;
  return isSame ? href : `${label} (${href})`;
}

export function hasEmphasis(content: readonly Inline[]): boolean {
  return content.some(
    (inline) =>
      inline.type === 'bold' ||
      inline.type === 'italic' ||
      (inline.type === 'color' && hasEmphasis(inline.content)),
  );
}
