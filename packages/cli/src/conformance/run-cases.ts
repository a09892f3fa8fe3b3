import { NetworkError } from '@wecomkit/sdk';
import { isRecord } from '../options/members.ts';
import type { ConformanceCase, Needs } from './conformance-case.ts';
import { type HostAnswer, judge, type Verdict } from './judge.ts';

/** The host, and what the caller has to offer. */
export interface Host {
  readonly baseUrl: string;
  readonly corpid?: string | undefined;
  readonly corpsecret?: string | undefined;
  readonly contactsSecret?: string | undefined;
  readonly agentid?: number | undefined;
  /** A receiver: only with one are messages sent to anybody. */
  readonly touser?: string | undefined;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

export interface CaseResult extends Verdict {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly doc: number;
}

/** A user id that no company has. */
const nobody = 'wecomkit-nobody-0';

/**
 * Runs the cases one after the other, each as one plain request: the client of this project is no judge of a host.
 * Cases that need what the caller does not have are left out.
 * @throws NetworkError when there is nobody to ask
 */
export async function* runCases(
  cases: readonly ConformanceCase[],
  host: Host,
): AsyncGenerator<CaseResult, void, undefined> {
  await reach(host);
  const values = valuesOf(host);
  const tokens = new Map<Needs, string>([['unknown token', 'wecomkit-conformance-no-such-token']]);
  for (const one of cases) {
    if (!canRun(one.needs, host)) continue;
    const { name, method, path, doc } = one;
    yield { name, method, path, doc, ...(await runCase(one, host, values, tokens)) };
  }
}

/** One refused connection is said once, not as a difference in every case. */
async function reach(host: Host): Promise<void> {
  try {
    await ask(host, 'GET', '/cgi-bin/gettoken', {}, undefined);
  } catch (cause) {
    throw new NetworkError('conformance', { cause, mayHaveArrived: true });
  }
}

/** Whether the caller has what a case needs. */
export function canRun(needs: Needs, { corpid, corpsecret, contactsSecret, agentid, touser }: Host): boolean {
  const hasApplication = Boolean(corpid && corpsecret) && agentid !== undefined;
  if (needs === 'application') return hasApplication;
  if (needs === 'contacts') return Boolean(corpid && contactsSecret);
  return needs === 'touser' ? hasApplication && touser !== undefined : true;
}

async function runCase(
  one: ConformanceCase,
  host: Host,
  values: Map<string, string | number>,
  tokens: Map<Needs, string>,
): Promise<Verdict> {
  try {
    const token = one.path === '/cgi-bin/gettoken' ? undefined : await tokenFor(one.needs, host, tokens);
    const query = {
      ...(token === undefined ? {} : { access_token: token }),
      ...fillMembers(one.query ?? {}, values),
    };
    const answer = await ask(
      host,
      one.method,
      one.path,
      query,
      one.body === undefined ? undefined : fill(one.body, values),
    );
    keep(one, answer, values);
    return judge(one, answer);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The message of fetch names neither the address nor the query.
    return { outcome: 'different', expected: 'an answer', got: `${error.name}: ${error.message}` };
  }
}

async function tokenFor(needs: Needs, host: Host, tokens: Map<Needs, string>): Promise<string | undefined> {
  if (needs === 'none') return undefined;
  const kind = needs === 'touser' ? 'application' : needs;
  const known = tokens.get(kind);
  if (known !== undefined) return known;
  const { corpid = '', corpsecret = '', contactsSecret = '' } = host;
  const secret = kind === 'contacts' ? contactsSecret : corpsecret;
  const { text } = await ask(host, 'GET', '/cgi-bin/gettoken', { corpid, corpsecret: secret }, undefined);
  const answer: unknown = JSON.parse(text);
  const token = isRecord(answer) ? answer['access_token'] : undefined;
  if (typeof token !== 'string') throw new Error(`no token for the ${kind} secret`);
  tokens.set(kind, token);
  return token;
}

async function ask(
  { baseUrl, fetch: send, timeoutMs }: Host,
  method: 'GET' | 'POST',
  path: string,
  query: object,
  body: unknown,
): Promise<HostAnswer> {
  const url = new URL(baseUrl.replace(/\/+$/u, '') + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  const response = await send(url, {
    method,
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}

function valuesOf({ corpid, corpsecret, agentid, touser }: Host): Map<string, string | number> {
  return new Map<string, string | number>([
    ['$corpid', corpid ?? ''],
    ['$corpsecret', corpsecret ?? ''],
    ['$agentid', agentid ?? 0],
    ['$nobody', nobody],
    ['$receiver', touser ?? nobody],
    ['$touser', touser ?? nobody],
  ]);
}

type Values = ReadonlyMap<string, string | number>;

/** Puts values in the place of texts that name them, at any depth. */
function fill(template: unknown, values: Values): unknown {
  if (typeof template === 'string') return values.get(template) ?? template;
  if (Array.isArray(template)) return template.map((item) => fill(item, values));
  return isRecord(template) ? fillMembers(template, values) : template;
}

function fillMembers(template: Readonly<Record<string, unknown>>, values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fill(value, values)]));
}

function keep(
  { keep: names = [] }: ConformanceCase,
  { text }: HostAnswer,
  values: Map<string, string | number>,
): void {
  if (names.length === 0) return;
  const answer: unknown = JSON.parse(text);
  for (const name of names) {
    const value = isRecord(answer) ? answer[name] : undefined;
    if (typeof value === 'string') values.set(`$${name}`, value);
  }
}
