import type { JournalEntry, WireText } from '@wecomkit/sandbox/control';

/** Headers that a client adds by itself, or that belong to one connection. */
const left =
  /^(host|connection|content-length|accept-encoding|user-agent|accept|accept-language|sec-.*|keep-alive|transfer-encoding|origin|referer)$/i;

/**
 * A call as a curl command for a POSIX shell. `origin`: where the call goes, for example `http://127.0.0.1:9090`;
 * a callback's own address is in its path already. What is masked stays masked.
 */
export function asCurl(entry: JournalEntry, request: WireText, origin: string): string {
  const parts = ['curl', quote(address(entry.path, request.query, origin))];
  const isMultipart = /multipart\/form-data/i.test(header(request, 'content-type'));
  const hasBody = request.body !== '';
  if (entry.method !== 'GET' && !(entry.method === 'POST' && hasBody)) parts.push('-X', entry.method);
  for (const [name, value] of Object.entries(request.headers)) {
    if (left.test(name) || (isMultipart && name.toLowerCase() === 'content-type')) continue;
    parts.push('-H', quote(`${name}: ${value}`));
  }
  if (isMultipart) parts.push('-F', quote(`media=@${fileName(request.body)}`));
  else if (hasBody) parts.push('--data-raw', quote(request.body));
  return parts.join(' ');
}

function address(path: string, query: WireText['query'], origin: string): string {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function header(request: WireText, wanted: string): string {
  return Object.entries(request.headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}

/** The journal keeps a file as a line that begins with its name. */
function fileName(body: string): string {
  return (
    /filename="?([^"\s;]+)"?/.exec(body)?.[1] ?? /[\w\-.\u4e00-\u9fff]+\.\w{1,5}/.exec(body)?.[0] ?? 'file'
  );
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
