import type { Explanation } from './bilingual.ts';
import { diagnoseStatus, type StatusFinding } from './diagnose-status.ts';
import { bodyTexts, type BodyFinding } from './echo-texts.ts';

/** What a URL check (path/90930) asked for. */
export interface ExpectedEcho {
  /** The text that has to come back. */
  readonly echo: string;
  /** As it was sent: encrypted, not percent-encoded. */
  readonly echostr: string;
}

/** What an application answered to a URL check. */
export interface EchoAnswer {
  readonly status: number;
  /** The header of the answer. */
  readonly contentType?: string | null | undefined;
  /** Bytes, or a text in which a byte order mark was kept. May be cut off after some kilobytes. */
  readonly body: Uint8Array | string;
}

/** What is wrong with the answer to a URL check. */
export type EchoFinding = 'ok' | StatusFinding | BodyFinding;

export interface EchoDiagnosis extends Explanation {
  readonly finding: EchoFinding;
}

/**
 * The sender's side of a URL check: holds the answer of an application against what WeCom takes, status 200 and the
 * decrypted text as the whole body, byte for byte (path/90930), and names what frameworks and proxies make of it.
 *
 * @example
 * const echostr = new URLSearchParams(query).get('echostr') ?? '';
 * const { finding, meaning, advice } = diagnoseEcho({ echo, echostr }, { status: 200, body });
 */
export function diagnoseEcho(expected: ExpectedEcho, answer: EchoAnswer): EchoDiagnosis {
  const wrongStatus = diagnoseStatus(answer.status);
  if (wrongStatus) return wrongStatus;
  const finding = findingOf(textOf(answer.body), expected, answer.contentType ?? '');
  return { finding, ...bodyTexts[finding] };
}

function textOf(body: Uint8Array | string): string {
  // A decoder would swallow a byte order mark.
  return typeof body === 'string' ? body : new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

/** Several times what the longest echostr takes. */
const longLength = 4096;

function findingOf(text: string, { echo, echostr }: ExpectedEcho, contentType: string): 'ok' | BodyFinding {
  if (text === echo) return 'ok';
  const trimmed = text.trim();
  const unquoted = trimmed.replace(/^(["'])([^]*)\1$/, '$2');
  if (text.startsWith('\uFEFF')) return 'body-bom';
  if (trimmed === '') return 'body-empty';
  if (trimmed === echo) return 'body-newline';
  if (unquoted === echo) return 'body-quoted';
  if (isSame(unquoted, echostr)) return 'body-encrypted';
  if (/^[[{]/.test(trimmed)) return 'body-json';
  if (echo !== '' && text.includes(echo)) return 'body-around';
  if (/^<(\?xml|xml)\b/i.test(trimmed)) return 'body-xml';
  if (isPage(trimmed, contentType)) return 'body-html';
  return text.length > longLength ? 'body-long' : 'body-other';
}

/** As it was sent, or as one step of decoding more or less leaves it. */
function isSame(text: string, echostr: string): boolean {
  return text.replaceAll(' ', '+') === echostr || text === encodeURIComponent(echostr);
}

function isPage(text: string, contentType: string): boolean {
  if (!text.startsWith('<')) return false;
  return (
    /^text\/html\b/i.test(contentType) || /^(<!--[^]*?-->\s*)?<(!doctype html|html|head|body)\b/i.test(text)
  );
}
