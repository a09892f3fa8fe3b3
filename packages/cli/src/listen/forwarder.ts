import { randomBytes } from 'node:crypto';
import {
  CallbackError,
  type CallbackCipher,
  type CallbackReason,
  diagnoseEcho,
  type EchoDiagnosis,
  type EchoFinding,
  type ExpectedEcho,
  openReply,
  sealDelivery,
  sealUrlCheck,
  type SealOptions,
} from '@wecomkit/sdk/callback';
import type { Delivery } from './delivery.ts';
import { type Sent, sendRequest } from './send-request.ts';
import { shownUrl } from './shown-url.ts';

/** What an application did with a delivery. */
export type Forwarded =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly durationMs: number;
      /** The plain text of its passive reply. */
      readonly reply?: string | undefined;
      /** Why its reply could not be read. */
      readonly dropped?: CallbackReason | undefined;
    }
  | Extract<Sent, { readonly kind: 'unreachable' }>;

/** What the URL check of an application came to. */
export type Checked =
  | { readonly finding: 'ok'; readonly durationMs: number }
  | { readonly finding: 'unreachable'; readonly code: string }
  | (EchoDiagnosis & { readonly finding: Exclude<EchoFinding, 'ok'>; readonly status: number });

/** Sends deliveries to an application, sealed as WeCom seals them. */
export interface Forwarder {
  /** For people: without a query, which may hold secrets. */
  readonly shownUrl: string;
  readonly send: (delivery: Pick<Delivery, 'plaintext' | 'format' | 'agentid'>) => Promise<Forwarded>;
  /** The check that WeCom makes when a callback URL is saved (path/90930). */
  readonly check: () => Promise<Checked>;
}

export interface ForwarderOptions {
  readonly url: string;
  /** Holds the credentials of the application. */
  readonly cipher: CallbackCipher;
  readonly stopped: AbortSignal;
  /** What becomes of a delivery before it is sealed. */
  readonly replace?: ((plaintext: string) => string) | undefined;
}

/** Long after WeCom has given up: the person still wants to see what came of it. */
export const longestAnswerMs = 60_000;
/** WeCom gives 1 s to the URL check (path/90930); what a slow application answers is looked at all the same. */
export const checkTimeoutMs = 5000;
export const checkLimitMs = 1000;

export function createForwarder(options: ForwarderOptions): Forwarder {
  const { url, cipher, stopped, replace = (plaintext) => plaintext } = options;
  return {
    shownUrl: shownUrl(url),
    send: async ({ plaintext, format, agentid }) => {
      const { query, body } = sealDelivery(replace(plaintext), { ...freshSeal(), format, agentid }, cipher);
      const contentType = format === 'json' ? 'application/json' : 'text/xml; charset=utf-8';
      const request = { url: withQuery(url, query), body, contentType, timeoutMs: longestAnswerMs, stopped };
      return open(await sendRequest(request), cipher);
    },
    check: async () => {
      const echo = String(randomBytes(8).readBigUInt64BE());
      const query = sealUrlCheck(echo, freshSeal(), cipher);
      const echostr = new URLSearchParams(query).get('echostr') ?? '';
      const request = { url: withQuery(url, query), timeoutMs: checkTimeoutMs, stopped };
      return judge(await sendRequest(request), { echo, echostr });
    },
  };
}

/** Fresh ones for every request (path/90930). */
function freshSeal(): SealOptions {
  return {
    timestamp: String(Math.floor(Date.now() / 1000)),
    nonce: String(randomBytes(4).readUInt32BE()),
  };
}

function open(sent: Sent, cipher: CallbackCipher): Forwarded {
  if (sent.kind === 'unreachable') return sent;
  const { kind, status, durationMs } = sent;
  // WeCom reads no reply off any other status (path/90238).
  if (status !== 200) return { kind, status, durationMs };
  try {
    return { kind, status, durationMs, reply: openReply(sent.body, cipher) };
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    return { kind, status, durationMs, dropped: error.reason };
  }
}

function judge(sent: Sent, expected: ExpectedEcho): Checked {
  if (sent.kind === 'unreachable') return { finding: 'unreachable', code: sent.code };
  const { status, durationMs } = sent;
  const { finding, ...why } = diagnoseEcho(expected, sent);
  return finding === 'ok' ? { finding, durationMs } : { finding, status, ...why };
}

/** The URL with WeCom's parameters after its own. */
function withQuery(url: string, query: string): string {
  const [address = ''] = url.split('#');
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
