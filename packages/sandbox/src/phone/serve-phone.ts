import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** What the page may load: nothing but the sandbox, beside pictures that messages name. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: http: https:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
};

/** Where people look for the page. What it loads is named relative to it, so neither ends in a slash but the root. */
const pagePaths: ReadonlySet<string> = new Set(['/', '/index.html', '/phone']);

/** Serves the built phone; the page itself at `/` and at `/phone`. Says how to build it when it is not there. */
export async function servePhone(folder: string, request: Request): Promise<Response> {
  const path = decodePath(new URL(request.url).pathname);
  const isPage = pagePaths.has(path);
  const name = isPage ? 'index.html' : path.slice(1);
  const content = await readWithin(folder, name);
  if (content) return new Response(content, { headers: headersOf(name) });
  return isPage ? missingPhone() : new Response('Not found\n', { status: 404, headers: plain });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A broken percent sign names no file.
    return '/\0';
  }
}

/** The file, when it is one and lies within the folder. */
async function readWithin(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const path = normalize(join(folder, name));
  if (name.includes('\0') || !path.startsWith(folder + sep)) return undefined;
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const codes = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'];
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function headersOf(name: string): Record<string, string> {
  // Names in this folder change with their content.
  const isHashed = name.startsWith('assets/');
  return {
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

const howToBuild = `The sandbox runs, but its phone is not built yet. 沙箱正在运行，但手机界面尚未构建。

Build it and load this page again: 请构建后刷新本页：

    npm run build -w packages/web

Without the phone: GET /_sandbox/openapi.json says what can be done over HTTP.
`;

function missingPhone(): Response {
  return new Response(howToBuild, { status: 503, headers: { ...plain, 'cache-control': 'no-store' } });
}
