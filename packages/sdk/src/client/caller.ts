import type { Connection } from '../connection/connection.ts';
import { chooseCredential, type Credentials } from '../connection/credentials.ts';
import { ApiError, SplitError } from '../errors/index.ts';
import type { DownloadedFile } from '../files.ts';
import type { Operation } from '../operation.ts';
import { readFile, readJson, type Asked } from './answer.ts';
import type { CallOptions, Overflow, Parts, TransportOptions } from './options.ts';
import { type Defaults, fit, prepare } from './prepare.ts';
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
  /** What can be called with the credentials that were given. */
  readonly connection: Connection;
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

/** One credential: what it fills in where the caller leaves it out, and, but for a robot, its tokens. */
export interface Credential {
  readonly defaults: Defaults;
  readonly tokens?: TokenSource | undefined;
}

interface Setting {
  readonly options: TransportOptions;
  readonly held: Credentials<Credential>;
  readonly connection: Connection;
}

interface Job {
  readonly request: WireRequest;
  readonly asked: Asked;
  readonly tokens: TokenSource | undefined;
  readonly repeatable: boolean;
  readonly answersFile: boolean;
}

const timeouts = { json: 15_000, file: 120_000 };

/** The engine under `createWeCom` and `createBot`. */
export class Connected implements Caller {
  readonly connection: Connection;
  readonly #setting: Setting;
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.connection = setting.connection;
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
    const { held } = this.#setting;
    const kind = chooseCredential(operation.name, operation.credential, held, options.credential);
    const credential = kind && held[kind];
    const overflow: Overflow = options.overflow ?? this.#setting.options.overflow ?? 'error';
    const inputs = fit(operation, input, overflow);
    const jobs = inputs.map((part) => this.#job(operation, part, overflow, credential));
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

  #job(operation: Operation, input: unknown, overflow: Overflow, credential: Credential | undefined): Job {
    const members = prepare(operation, input, credential?.defaults ?? {}, overflow);
    return {
      request: toRequest(operation, members),
      asked: { operation: operation.name, doc: operation.doc, quota: operation.quota },
      tokens: operation.credential === 'none' ? undefined : credential?.tokens,
      repeatable: isRepeatable(operation.retry, members),
      answersFile: operation.answersFile === true,
    };
  }

  #raw(method: 'GET' | 'POST', path: string, raw: RawCall): Promise<unknown> {
    const full = path.startsWith('/') ? path : `/cgi-bin/${path}`;
    const body = raw.form ? formBody(raw.form) : raw.json === undefined ? undefined : jsonBody(raw.json);
    const plainPath = full.split('?')[0] ?? full;
    const operation = `${method} ${plainPath}`;
    const { held } = this.#setting;
    const needed = held.robot || /^\/cgi-bin\/(?:gettoken$|webhook\/)/u.test(plainPath) ? 'none' : 'any';
    const kind = chooseCredential(operation, needed, held, raw.credential);
    const job: Job = {
      request: { method, path: full, query: toQuery(raw.query ?? {}), body },
      asked: { operation },
      tokens: needed === 'any' && kind ? held[kind]?.tokens : undefined,
      repeatable: method === 'GET',
      answersFile: raw.answer === 'file',
    };
    return this.#run(job, raw);
  }

  async #run(job: Job, options: CallOptions): Promise<unknown> {
    const retries = new Retries(options.retry ?? this.#setting.options.retry, job.repeatable);
    let renewed = false;
    for (;;) {
      const token = await job.tokens?.get();
      try {
        return await this.#send(job, token, options, retries.attempt);
      } catch (error) {
        if (token !== undefined && !renewed && isTokenRefusal(error)) {
          renewed = true;
          job.tokens?.refuse(token);
          continue;
        }
        const { attempt } = retries;
        const waitMs = retries.next(error, Math.random);
        if (waitMs === undefined) throw error;
        const { sleep = pause, onRetry } = this.#setting.options;
        onRetry?.({ operation: job.asked.operation, attempt, waitMs, errcode: errcodeOf(error) });
        await sleep(waitMs, options.signal);
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
      report(errcodeOf(error));
      throw error;
    }
  }
}

function errcodeOf(error: unknown): number | undefined {
  return error instanceof ApiError ? error.errcode : undefined;
}

/** Both codes mean a token that is no good any more; older servers said 40001 (path/90313). */
function isTokenRefusal(error: unknown): boolean {
  return error instanceof ApiError && [40014, 42001, 40001].includes(error.errcode);
}
