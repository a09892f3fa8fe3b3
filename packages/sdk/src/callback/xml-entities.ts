import { CallbackError } from '../errors/callback-error.ts';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));|&/g;

/**
 * Decodes the five entities of XML and numeric references. There is no way to define others.
 * @throws CallbackError `body` for any other `&`
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (_match, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return fromCodePoint(Number(decimal));
    return (name === undefined ? undefined : named[name]) ?? unknownEntity();
  });
}

function fromCodePoint(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (codePoint === 0 || codePoint > 0x10ffff || isSurrogate) return unknownEntity();
  return String.fromCodePoint(codePoint);
}

function unknownEntity(): never {
  throw new CallbackError(
    'body',
    'callback: the XML has an entity other than the five of XML and numeric ones',
  );
}
