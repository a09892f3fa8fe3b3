import { setTimeout } from 'node:timers/promises';
import {
  type CallbackAnswer,
  type CallbackCredentials,
  CallbackError,
  type CallbackCipher,
  createCipher,
  diagnoseDelivery,
  diagnoseUrlCheck,
  type EnvelopeFormat,
  type IncomingCallback,
  receive,
  type Received,
  sealReply,
  verifyUrl,
} from '@wecomkit/sdk/callback';
import type { Delivery } from './delivery.ts';
import type { Forwarded, Forwarder } from './forwarder.ts';
import type { History } from './history.ts';
import { createNumbering } from './numbering.ts';
import type { Occasion, Refused, Reporter } from './reporter.ts';

export interface ReceiverOptions {
  readonly credentials: CallbackCredentials;
  readonly history: History;
  readonly reporter: Reporter;
  /** Deliveries are printed and kept alone without it. */
  readonly forwarder?: Forwarder | undefined;
  /** How long the application may take before WeCom gets an empty 200; WeCom waits 5 s (path/90930). */
  readonly deadlineMs: number;
}

/** Answers requests of WeCom. */
export type Receiver = (incoming: IncomingCallback) => Promise<CallbackAnswer>;

/**
 * The receiving end: answers the URL check, decrypts deliveries, tells about them and passes them on. A stranger
 * learns nothing but 400 or 403; the named reason goes to the person.
 * @throws CallbackError `key` when the EncodingAESKey is not 43 letters and digits
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { credentials, reporter } = options;
  const cipher = createCipher(credentials);
  const take = createDeliveries(options);
  const check = (query: IncomingCallback['query']): CallbackAnswer => {
    const body = verifyUrl(query, cipher);
    reporter.urlChecked();
    return { status: 200, contentType: 'text/plain', body };
  };
  return async (incoming) => {
    const { method, query, body } = incoming;
    try {
      if (method === 'GET') return check(query);
      if (method === 'POST') return await take(receive(query, body, cipher), incoming);
      reporter.refused({ method, reason: 'method' });
      return { status: 405, body: '' };
    } catch (error) {
      if (!(error instanceof CallbackError)) throw error;
      // After the answer: how long a diagnosis takes tells something about a text that nobody has signed.
      setImmediate(() => reporter.refused(refusalOf(incoming, error, credentials)));
      return { status: foreign.has(error.reason) ? 403 : 400, body: '' };
    }
  };
}

const foreign: ReadonlySet<string> = new Set(['signature', 'receiveid']);
const accepted: CallbackAnswer = { status: 200, body: '' };

function refusalOf(
  { method, query, body }: IncomingCallback,
  { reason }: CallbackError,
  credentials: CallbackCredentials,
): Refused {
  const diagnosis =
    method === 'GET' ? diagnoseUrlCheck(query, credentials) : diagnoseDelivery(query, body, credentials);
  return { method, reason, diagnosis: diagnosis.finding === 'ok' ? undefined : diagnosis };
}

type Take = (received: Received, incoming: IncomingCallback) => Promise<CallbackAnswer>;

/** What is done with a delivery that passed its checks. */
function createDeliveries({ history, reporter, forwarder, deadlineMs, credentials }: ReceiverOptions): Take {
  const cipher = createCipher(credentials);
  const numbering = createNumbering(history);
  const tell = (delivery: Delivery, result: Forwarded, occasion: Occasion): void => {
    // The person has quit.
    if (result.kind === 'unreachable' && result.code === 'stopped') return;
    reporter.forwarded(delivery, result, occasion);
  };
  return async (received, { query, body }) => {
    const delivery = numbering.number(received, body);
    reporter.delivered(delivery);
    if (!forwarder) return accepted;
    const work = forwarder.send(delivery);
    const result = await within(work, deadlineMs);
    if (result) {
      tell(delivery, result, 'delivery');
      if (result.kind === 'unreachable') return accepted;
      numbering.replied(delivery, result.reply);
      return answerWith(result, received.format, query, cipher);
    }
    reporter.late(delivery, deadlineMs);
    void work.then((late) => tell(delivery, late, 'late'));
    return accepted;
  };
}

/** The application's answer as WeCom wants it: encrypted with the keys that WeCom knows. */
function answerWith(
  { status, reply }: Extract<Forwarded, { readonly kind: 'answered' }>,
  format: EnvelopeFormat,
  query: IncomingCallback['query'],
  cipher: CallbackCipher,
): CallbackAnswer {
  if (reply === undefined) return { status, body: '' };
  const timestamp = String(Math.floor(Date.now() / 1000));
  // Bots repeat the nonce of the request (path/101033); for applications any will do.
  const nonce = new URLSearchParams(query).get('nonce') ?? '';
  const contentType = format === 'json' ? 'application/json' : 'application/xml';
  return { status, contentType, body: sealReply(reply, { format, timestamp, nonce }, cipher) };
}

/** Undefined when it takes longer. */
async function within<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  const timer = new AbortController();
  const late = setTimeout(ms, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
