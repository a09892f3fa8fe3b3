import type { CallbackCheck, CallbackRequest, Directory, SecretsView } from '@wecomkit/sandbox/control';
import type { Context } from '../context.ts';
import { isRecord } from '../options/members.ts';
import { UsageError } from '../usage-error.ts';

/** The control interface of a running sandbox, as far as it is about callback URLs. Paths are those of a `Place`. */
export interface SandboxControl {
  readonly secrets: () => Promise<SecretsView>;
  readonly directory: () => Promise<Directory>;
  /** Checks a URL as WeCom does, and saves it when it passes. */
  readonly saveCallback: (path: string, request: CallbackRequest) => Promise<CallbackCheck>;
  readonly removeCallback: (path: string, corpid: string) => Promise<unknown>;
  /** Lets a bot hear of messages over its long connection again. */
  readonly keepConnection: (path: string) => Promise<unknown>;
}

/** @param baseUrl without a slash at the end */
export function sandboxControl(baseUrl: string, context: Context): SandboxControl {
  const call = <Answer>(method: string, path: string, body?: object): Promise<Answer> =>
    request(`${baseUrl}/_sandbox${path}`, method, body, baseUrl, context);
  return {
    secrets: () => call('GET', '/secrets'),
    directory: () => call('GET', '/directory?members=0'),
    saveCallback: (path, body) => call('POST', `${path}/callback`, body),
    removeCallback: (path, corpid) => call('DELETE', `${path}/callback?corpid=${encodeURIComponent(corpid)}`),
    keepConnection: (path) => call('POST', path, { mode: 'connection' }),
  };
}

/** @throws UsageError when no sandbox answers there, or when it refuses */
async function request<Answer>(
  url: string,
  method: string,
  body: object | undefined,
  baseUrl: string,
  { texts }: Context,
): Promise<Answer> {
  const answer = await attempt(url, method, body);
  if (answer === undefined) {
    throw new UsageError(texts.connection.noSandbox(baseUrl), [texts.commands.listen.mistakes.startSandbox]);
  }
  const { error } = answer;
  if (isRecord(error)) throw new UsageError(String(error['message']));
  // The shape is the sandbox's own contract.
  return answer as Answer;
}

async function attempt(
  url: string,
  method: string,
  body: object | undefined,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(10_000),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const answer: unknown = await response.json();
    return isRecord(answer) ? answer : undefined;
  } catch {
    // Nobody listens there, or somebody else does: the caller says so.
    return undefined;
  }
}
