import { ApiError, CredentialError, SplitError } from '../errors/index.ts';
import type { DownloadedFile } from '../files.ts';
import type { CredentialKind, Operation } from '../operation.ts';
import { readFile, readJson, type Asked } from './answer.ts';
import type { CallOptions, Overflow, Parts, TransportOptions } from './options.ts';
import { type Connection, fit, prepare } from './prepare.ts';
import { formBody, jsonBody, toQuery, toRequest, type WireRequest } from './request.ts';
import { isRepeatable, pause, Retries } from './retry.ts';
import type { TokenSource } from './token-source.ts';
import { defaultBaseUrl, send } from './transport.ts';

/** A call that is not declared: what to put into the query and the body. */
export interface RawCall extends CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  readonly json?: unknown;
  /** Members of a multipart body; files as `File`, `Blob` or `{ filename, content }`. */
  readonly form?: Readonly<Record<string, unknown>> | undefined;
  /** `file` for downloads. Default `json`. */
  readonly answer?: 'json' | 'file' | undefined;
}

export interface Caller {
  /**
   * Checks an input and sends it. `caller.call(sendText, { touser: 'zhangsan', text: { content: 'hi' } })`
   * @throws InputError, ApiError, RateLimitError, NetworkError, TimeoutError, CredentialError, SplitError
   */
  call<Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    options?: CallOptions,
  ): Promise<Parts<Output>>;
  /** Sends a call that is not declared, with the same token, errors and retries. A path without `/` is one below `/cgi-bin/`. */
  call(
    method: 'GET' | 'POST',
    path: string,
    raw?: RawCall & { readonly answer?: 'json' | undefined },
  ): Promise<Record<string, unknown>>;
  call(
    method: 'GET' | 'POST',
    path: string,
    raw: RawCall & { readonly answer: 'file' },
  ): Promise<DownloadedFile>;
}

interface Setting {
  readonly options: TransportOptions;
  readonly connection: Connection;
  readonly tokens: TokenSource | undefined;
  /** Which credentials the connection has. */
  readonly kinds: readonly CredentialKind[];
}

interface Job {
  readonly request: WireRequest;
  readonly asked: Asked;
  readonly needsToken: boolean;
  readonly repeatable: boolean;
  readonly answersFile: boolean;
}

const timeouts = { json: 15_000, file: 120_000 };

/** The engine under `createWeCom` and `createBot`. */
export class Connected implements Caller {
  readonly #setting: Setting;
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#baseUrl = (setting.options.baseUrl ?? defaultBaseUrl).replace(/\/+$/u, '');
    this.#fetch = setting.options.fetch ?? fetch;
  }

  call<Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    options?: CallOptions,
  ): Promise<Parts<Output>>;
  call(
    method: 'GET' | 'POST',
    path: string,
    raw?: RawCall & { readonly answer?: 'json' | undefined },
  ): Promise<Record<string, unknown>>;
  call(
    method: 'GET' | 'POST',
    path: string,
    raw: RawCall & { readonly answer: 'file' },
  ): Promise<DownloadedFile>;
  async call(
    what: Operation | 'GET' | 'POST',
    input: unknown,
    options: CallOptions | RawCall = {},
  ): Promise<unknown> {
    return typeof what === 'string'
      ? this.#raw(what, String(input), options)
      : this.#declared(what, input, options);
  }

  async #declared(operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    this.#assertCredential(operation);
    const overflow: Overflow = options.overflow ?? this.#setting.options.overflow ?? 'error';
    const inputs = fit(operation, input, overflow);
    const jobs = inputs.map((part) => this.#job(operation, part, overflow));
    const [first, ...rest] = jobs;
    if (!first) return undefined;
    const answer = await this.#run(first, options);
    return rest.length === 0 ? answer : this.#rest(operation, answer, rest, options);
  }

  /** The later parts of a split text go out one after the other, so that they arrive in order. */
  async #rest(
    operation: Operation,
    first: unknown,
    jobs: readonly Job[],
    options: CallOptions,
  ): Promise<unknown> {
    const parts = [first];
    for (const job of jobs) {
      try {
        parts.push(await this.#run(job, options));
      } catch (cause) {
        throw new SplitError(operation.name, { cause, sent: parts, total: jobs.length + 1 });
      }
    }
    return { ...Object(first), parts };
  }

  #job(operation: Operation, input: unknown, overflow: Overflow): Job {
    const members = prepare(operation, input, this.#setting.connection, overflow);
    return {
      request: toRequest(operation, members),
      asked: { operation: operation.name, doc: operation.doc, quota: operation.quota },
      needsToken: operation.credential !== 'none' && operation.credential !== 'robot',
      repeatable: isRepeatable(operation.retry, members),
      answersFile: operation.answersFile === true,
    };
  }

  #raw(method: 'GET' | 'POST', path: string, raw: RawCall): Promise<unknown> {
    const full = path.startsWith('/') ? path : `/cgi-bin/${path}`;
    const body = raw.form ? formBody(raw.form) : raw.json === undefined ? undefined : jsonBody(raw.json);
    const plainPath = full.split('?')[0] ?? full;
    const job: Job = {
      request: { method, path: full, query: toQuery(raw.query ?? {}), body },
      asked: { operation: `${method} ${plainPath}` },
      needsToken:
        this.#setting.tokens !== undefined && !/^\/cgi-bin\/(?:gettoken$|webhook\/)/u.test(plainPath),
      repeatable: method === 'GET',
      answersFile: raw.answer === 'file',
    };
    return this.#run(job, raw);
  }

  async #run(job: Job, options: CallOptions): Promise<unknown> {
    const retries = new Retries(options.retry ?? this.#setting.options.retry, job.repeatable);
    let renewed = false;
    for (;;) {
      const token = job.needsToken ? await this.#setting.tokens?.get() : undefined;
      try {
        return await this.#send(job, token, options, retries.attempt);
      } catch (error) {
        if (token !== undefined && !renewed && isTokenRefusal(error)) {
          renewed = true;
          this.#setting.tokens?.refuse(token);
          continue;
        }
        const wait = retries.next(error, Math.random);
        if (wait === undefined) throw error;
        await (this.#setting.options.sleep ?? pause)(wait, options.signal);
      }
    }
  }

  async #send(job: Job, token: string | undefined, options: CallOptions, attempt: number): Promise<unknown> {
    const { request, asked } = job;
    const authorized =
      token === undefined ? request : { ...request, query: { access_token: token, ...request.query } };
    const carriesFile = job.answersFile || request.body?.content instanceof FormData;
    const sending = {
      baseUrl: this.#baseUrl,
      fetch: this.#fetch,
      timeoutMs:
        options.timeoutMs ?? this.#setting.options.timeoutMs ?? timeouts[carriesFile ? 'file' : 'json'],
      signal: options.signal,
      operation: asked.operation,
    };
    const read = (response: Response): Promise<unknown> =>
      job.answersFile ? readFile(response, asked) : readJson(response, asked);
    const { onCall } = this.#setting.options;
    if (!onCall) return send(authorized, sending, read);
    const started = performance.now();
    const report = (errcode: number | undefined): void =>
      onCall({ operation: asked.operation, attempt, durationMs: performance.now() - started, errcode });
    try {
      const answer = await send(authorized, sending, read);
      report(0);
      return answer;
    } catch (error) {
      report(error instanceof ApiError ? error.errcode : undefined);
      throw error;
    }
  }

  #assertCredential({ name, credential }: Operation): void {
    const { kinds } = this.#setting;
    if (credential === 'none' || kinds.includes(credential)) return;
    if (credential === 'any' && kinds.some((kind) => kind !== 'robot')) return;
    const given = kinds[0] === undefined ? undefined : errorKind(kinds[0]);
    throw new CredentialError(name, { needed: errorKind(credential), given });
  }
}

/** Both codes mean a token that is no good any more; older servers said 40001 (path/90313). */
function isTokenRefusal(error: unknown): boolean {
  return error instanceof ApiError && [40014, 42001, 40001].includes(error.errcode);
}

/** An operation that takes either token is served by an application's. */
function errorKind(kind: CredentialKind): 'application' | 'contacts' | 'robot' {
  return kind === 'contacts' || kind === 'robot' ? kind : 'application';
}
