import { CallbackError } from '../errors/callback-error.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** Apps get XML. Bots get JSON (path/101033). */
export type EnvelopeFormat = 'xml' | 'json';

/** The unencrypted outside of a delivery. Only `encrypt` is covered by the signature. */
interface Envelope {
  readonly format: EnvelopeFormat;
  readonly encrypt: string;
}

/**
 * Reads the envelope of a delivery.
 * @throws CallbackError `body`
 */
export function readEnvelope(body: string): Envelope {
  const { format, members } = readMembers(body);
  const encrypt = members['Encrypt'] ?? members['encrypt'];
  if (typeof encrypt !== 'string') throw noEnvelope('there is not exactly one Encrypt in it');
  return { format, encrypt };
}

/** The members of an envelope of either form, as they are spelled there. @throws CallbackError `body` */
export function readMembers(body: string): {
  readonly format: EnvelopeFormat;
  readonly members: Readonly<Record<string, unknown>>;
} {
  return isJson(body)
    ? { format: 'json', members: parseJson(body) }
    : { format: 'xml', members: parseXml(body) satisfies XmlElement };
}

/** Whether a text is the JSON of a bot, and not the XML of an application. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text);
}

function parseJson(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : {};
  } catch {
    // The parser's own message quotes the body.
    throw noEnvelope('the JSON is broken');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function noEnvelope(why: string): CallbackError {
  return new CallbackError('body', `callback: the body is not an envelope of WeCom: ${why}`);
}
