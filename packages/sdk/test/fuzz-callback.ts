/** Throws mutated requests at a callback and watches what it answers. Every run can be repeated by its seed. */
import { createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { createAiBot, createAiBotCallback, memoryStreamStore } from '../src/aibot/index.ts';
import {
  createCallback,
  createCipher,
  memorySeenStore,
  reply,
  sealDelivery,
  sealUrlCheck,
  type CallbackCipher,
  type CallbackReceiver,
  type IncomingCallback,
  type ReplyClient,
} from '../src/callback/index.ts';
import { createMutator, type Mutator } from './mutator.ts';
import { randomFrom } from './random.ts';

/** What came of the runs. */
export interface FuzzReport {
  readonly runs: number;
  /** How many answers of each status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** What must not happen, with the seed that repeats it. Empty when all is well. */
  readonly failures: readonly string[];
}

const credentials = {
  token: 'fuzzToken01',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwa1b2c3d4e5f60718',
};

/** What is thrown at. */
export interface FuzzTarget {
  readonly callback: CallbackReceiver;
  readonly cipher: CallbackCipher;
}
const allowed: ReadonlySet<number> = new Set([200, 400, 403, 405, 413]);

/** What is thrown, and how often. */
export interface FuzzOptions {
  readonly runs: number;
  /** Of the first run; each further one adds 1. */
  readonly seed: number;
  /** What deliveries hold before they are mutated. */
  readonly plaintexts: readonly string[];
}

/** Throws requests at a target. */
export async function fuzzCallback(
  { callback, cipher }: FuzzTarget,
  { runs, seed, plaintexts }: FuzzOptions,
): Promise<FuzzReport> {
  const statuses: Record<number, number> = {};
  const failures: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const made = mutated(createMutator(randomFrom(seed + run)), plaintexts, cipher);
    const request = run % 8 === 0 ? toRequest(made) : undefined;
    // An address leaves some characters out, and ends at `#`.
    const incoming = request ? { ...made, query: new URL(request.url).search } : made;
    const status = await statusOf(callback, incoming, request);
    const key = typeof status === 'number' ? status : 0;
    statuses[key] = (statuses[key] ?? 0) + 1;
    const failure = judge(incoming, status);
    if (failure !== undefined) failures.push(`seed ${seed + run}: ${failure}`);
  }
  return { runs, statuses, failures };
}

/** A callback whose handlers answer, say nothing, fail, and reply where no reply is taken. */
export function createTarget(): FuzzTarget {
  const callback = createCallback({
    ...credentials,
    client: failingClient(),
    seen: memorySeenStore({ maxEntries: 1000 }),
    onError: () => undefined,
  });
  callback.use((_event, next) => next());
  callback.on.text(({ Content }) => reply.text(Content.slice(0, 100) || 'empty'));
  callback.on.click(() => {
    throw new Error('handler');
  });
  callback.on.any(({ kind }) => (kind.length % 2 === 0 ? reply.updateButton('x') : undefined));
  return { callback, cipher: createCipher(credentials) };
}

/** The same for a bot: streams, texts, failures, replies that do not fit, and polls. */
export function createBotTarget(): FuzzTarget {
  const { receiveid: _none, ...ofBot } = credentials;
  const bot = createAiBot();
  const callback = createAiBotCallback({
    ...ofBot,
    bot,
    seen: memorySeenStore({ maxEntries: 1000 }),
    streams: memoryStreamStore({ maxChars: 1024 * 1024 }),
    // A last state that nobody asks for is not waited for.
    pollPatienceMs: 0,
    fetch: () => Promise.reject(new Error('fetch')),
    onLateReply: () => undefined,
    onError: () => undefined,
  });
  bot.use((_event, next) => next());
  bot.on.text(({ text }) => text.content.slice(0, 100));
  bot.on.mixed(async function* ({ mixed }) {
    for (const { msgtype } of mixed.msg_item) yield msgtype;
  });
  bot.on.templateCardEvent(() => {
    throw new Error('handler');
  });
  bot.on.any(({ kind }) => (kind.length % 2 === 0 ? 'any' : undefined));
  return { callback, cipher: createCipher({ ...credentials, receiveid: '' }) };
}

function failingClient(): ReplyClient {
  const fail = (): Promise<never> => Promise.reject(new Error('client'));
  return {
    message: {
      sendText: fail,
      sendImage: fail,
      sendVoice: fail,
      sendVideo: fail,
      sendNews: fail,
      updateTemplateCard: fail,
    },
  };
}

/** A request of WeCom that something happened to: to its query, its body, what is encrypted or what is in that. */
function mutated(mutator: Mutator, plaintexts: readonly string[], cipher: CallbackCipher): IncomingCallback {
  const { pick, chance, text, query: mutateQuery, base64 } = mutator;
  const signed = {
    timestamp: pick(['1732240000', '0', '', 'soon', '-1']),
    nonce: pick(['1', '1372623149', '']),
  };
  const method = chance(0.02) ? pick(['HEAD', 'PUT', 'get', '']) : chance(0.2) ? 'GET' : 'POST';
  if (method === 'GET') {
    const query = sealUrlCheck(pick(['8451293067712345678', '', '中文']), signed, cipher);
    return { method, query: chance(0.7) ? mutateQuery(query) : query, body: '' };
  }
  const plain = pick(plaintexts);
  const message = chance(0.4) ? text(plain) : plain;
  const sealing = chance(0.2)
    ? { ...cipher, encrypt: (given: string) => base64(cipher.encrypt(given)) }
    : cipher;
  const { query, body } = sealDelivery(message, { ...signed, format: pick(['xml', 'json']) }, sealing);
  return {
    method,
    query: chance(0.2) ? mutateQuery(query) : query,
    body: chance(0.3) ? text(body) : body,
  };
}

async function statusOf(
  callback: CallbackReceiver,
  incoming: IncomingCallback,
  request: Request | undefined,
): Promise<unknown> {
  try {
    return (await (request ? callback.fetch(request) : callback.handle(incoming))).status;
  } catch (error) {
    return error;
  }
}

/** The same as a `Request`, where it can be one. */
function toRequest({ method, query, body }: IncomingCallback): Request | undefined {
  const url = `https://app.example/callback?${String(query)}`;
  if (method === 'POST') return new Request(url, { method, body });
  return method === 'GET' ? new Request(url) : undefined;
}

function judge(incoming: IncomingCallback, status: unknown): string | undefined {
  if (typeof status !== 'number') return `threw ${String(status)}`;
  if (!allowed.has(status)) return `answered ${status}`;
  if (status === 200 && !isSigned(incoming)) return 'answered 200 to a bad signature';
  return undefined;
}

const parser = new XMLParser({ parseTagValue: false, trimValues: true });

/** Judges a signature without the code that is judged. */
function isSigned({ method, query, body }: IncomingCallback): boolean {
  const values = new URLSearchParams(query);
  const value = (name: string): string => values.get(name) ?? '';
  const encrypt = method === 'GET' ? value('echostr').replaceAll(' ', '+') : encryptOf(body);
  const parts = [credentials.token, value('timestamp'), value('nonce'), encrypt].sort();
  return createHash('sha1').update(parts.join('')).digest('hex') === value('msg_signature');
}

function encryptOf(body: string): string {
  const members = body
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? JSON.parse(body.replace(/^\uFEFF/, ''))
    : Object.values(parser.parse(body)).find((root) => typeof root === 'object');
  return String(members?.Encrypt ?? members?.encrypt ?? '');
}
