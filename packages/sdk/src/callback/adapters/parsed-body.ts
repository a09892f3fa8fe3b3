import { renderXml } from '../render-xml.ts';

/**
 * The body of a request that somebody has read before, from what they left: text, bytes, or what a parser of JSON or
 * XML made of it. What the parsers changed does not matter, as the signature is over the encrypted text alone.
 * @returns undefined when nothing was left
 */
export function textOfParsed(parsed: unknown): string | undefined {
  if (typeof parsed === 'string') return parsed;
  if (parsed instanceof Uint8Array) return new TextDecoder().decode(parsed);
  if (!isRecord(parsed)) return undefined;
  const root = parsed['xml'];
  return isRecord(root) ? renderXml({ Encrypt: encryptOf(root) }) : JSON.stringify(parsed);
}

/** Parsers of XML differ in the case of names and in whether every element is a list. */
function encryptOf(root: Readonly<Record<string, unknown>>): string | undefined {
  const value = root['Encrypt'] ?? root['encrypt'];
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
