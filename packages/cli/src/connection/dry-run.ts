import type { Context } from '../context.ts';
import { hideSecrets, maskMembers } from '../output/hide-secrets.ts';
import { printJson } from '../output/print.ts';

/** Requests that are not shown, by path, and what is answered in their place. */
export type QuietAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The token is only needed to go on; how it is fetched says nothing about the call. */
export const tokenAnswer: QuietAnswers = {
  '/cgi-bin/gettoken': { access_token: '***', expires_in: 7200 },
};

export interface DryRun {
  readonly quiet: QuietAnswers;
  /** The call is answered by a file. */
  readonly answersFile?: boolean | undefined;
}

/** Stands in for the network: shows each request instead of sending it, and answers as if all were well. */
export function dryRunFetch(context: Context, { quiet, answersFile }: DryRun): typeof fetch {
  return async (resource, init) => {
    const url = new URL(resource instanceof Request ? resource.url : resource);
    const ending = Object.keys(quiet).find((path) => url.pathname.endsWith(path));
    if (ending !== undefined) return Response.json({ errcode: 0, errmsg: 'ok', ...quiet[ending] });
    const method = init?.method ?? 'GET';
    const body = await shownBody(init?.body);
    show(context, { method, url: hideSecrets(url), ...(body === undefined ? {} : { body }) });
    if (answersFile) return new Response('', { headers: { 'content-disposition': 'attachment' } });
    return Response.json({ errcode: 0, errmsg: 'ok', ...standIns(url) });
  };
}

interface Shown {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

function show(context: Context, shown: Shown): void {
  if (context.json) return printJson(context, shown);
  const { io, style } = context;
  io.stdout.write(`${style.bold(`${shown.method} ${shown.url}`)}\n`);
  if (shown.body !== undefined) io.stdout.write(`${JSON.stringify(shown.body, undefined, 2)}\n`);
}

/** Ids that cannot be mistaken for real ones. */
function standIns({ pathname }: URL): Readonly<Record<string, string>> {
  return /\/(?:upload|upload_media)$/u.test(pathname) ? { media_id: '<media_id>' } : { jobid: '<jobid>' };
}

async function shownBody(body: RequestInit['body']): Promise<unknown> {
  if (typeof body === 'string') return maskMembers(JSON.parse(body));
  if (!(body instanceof FormData)) return undefined;
  const parts = [...body].map(([name, part]) => [
    name,
    typeof part === 'string' ? part : `${part.name} (${part.size} bytes)`,
  ]);
  return Object.fromEntries(parts);
}
