import { setTimeout } from 'node:timers/promises';
import {
  type CallbackAnswer,
  type CallbackCredentials,
  CallbackError,
  createCipher,
  diagnoseDelivery,
  diagnoseUrlCheck,
  type IncomingCallback,
  parseXml,
  receive,
  type Received,
  sealReply,
  verifyUrl,
} from '@wecomkit/sdk/callback';
import type { Delivery } from './delivery.ts';
import type { Forwarded, Forwarder } from './forwarder.ts';
import type { History } from './history.ts';
import { readPlaintext } from './read-plaintext.ts';
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
  const seen = new Map<string, number>();
  for (const { plaintext, number } of history.all())
    remember(seen, readPlaintext(plaintext).identity, number);
  return async ({ message, format }, { query, body }) => {
    const { kind, identity } = readPlaintext(message);
    const delivery = history.add({
      time: new Date().toISOString(),
      kind,
      format,
      ...(format === 'xml' ? agentOf(body) : {}),
      ...(seen.has(identity) ? { repeats: seen.get(identity) } : {}),
      plaintext: message,
    });
    remember(seen, identity, delivery.number);
    reporter.delivered(delivery);
    if (!forwarder) return accepted;
    const work = forwarder.send(delivery);
    const result = await within(work, deadlineMs);
    if (result) {
      tell(delivery, result, 'delivery');
      return answerWith(result);
    }
    reporter.late(delivery, deadlineMs);
    void work.then((late) => tell(delivery, late, 'late'));
    return accepted;

    function answerWith(forwarded: Forwarded): CallbackAnswer {
      if (forwarded.kind === 'unreachable') return accepted;
      const { status, reply } = forwarded;
      if (reply === undefined) return { status, body: '' };
      const timestamp = String(Math.floor(Date.now() / 1000));
      // Bots repeat the nonce of the request (path/101033); for applications any will do.
      const nonce = new URLSearchParams(query).get('nonce') ?? '';
      const contentType = format === 'json' ? 'application/json' : 'application/xml';
      return { status, contentType, body: sealReply(reply, { format, timestamp, nonce }, cipher) };
    }
  };

  function tell(delivery: Delivery, result: Forwarded, occasion: Occasion): void {
    // The person has quit.
    if (result.kind === 'unreachable' && result.code === 'stopped') return;
    reporter.forwarded(delivery, result, occasion);
  }
}

/** So many deliveries are known again; WeCom repeats within seconds. */
const remembered = 10_000;

/** The first number stays. */
function remember(seen: Map<string, number>, identity: string, number: number): void {
  if (!seen.has(identity)) seen.set(identity, number);
  const [oldest] = seen.keys();
  if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
}

/** The application that the envelope names: only the encrypted part has been parsed. */
function agentOf(body: string): Pick<Delivery, 'agentid'> {
  const { AgentID: given } = parseXml(body);
  return typeof given === 'string' && /^\d{1,15}$/u.test(given) ? { agentid: Number(given) } : {};
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
