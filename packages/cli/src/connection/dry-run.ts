import type { Context } from '../context.ts';
import { hideSecrets } from '../output/hide-secrets.ts';
import { printJson } from '../output/print.ts';

/** Stands in for the network: shows each request instead of sending it, and answers as if all were well. */
export function dryRunFetch(context: Context): typeof fetch {
  return async (resource, init) => {
    const url = new URL(resource instanceof Request ? resource.url : resource);
    // The token is only needed to go on; showing how it is fetched would say nothing about the message.
    if (url.pathname.endsWith('/cgi-bin/gettoken')) {
      return Response.json({ errcode: 0, errmsg: 'ok', access_token: '***', expires_in: 7200 });
    }
    const method = init?.method ?? 'GET';
    const body = await shownBody(init?.body);
    show(context, { method, url: hideSecrets(url), ...(body === undefined ? {} : { body }) });
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

/** Uploads answer with an id that cannot be mistaken for a real one. */
function standIns({ pathname }: URL): Readonly<Record<string, string>> {
  return /\/(?:upload|upload_media)$/u.test(pathname) ? { media_id: '<media_id>' } : {};
}

async function shownBody(body: RequestInit['body']): Promise<unknown> {
  if (typeof body === 'string') return JSON.parse(body);
  if (!(body instanceof FormData)) return undefined;
  const parts = [...body].map(([name, part]) => [
    name,
    typeof part === 'string' ? part : `${part.name} (${part.size} bytes)`,
  ]);
  return Object.fromEntries(parts);
}
