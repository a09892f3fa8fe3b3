import { spawn } from 'node:child_process';
import type { InstalledN8n } from './install-n8n.ts';

export interface N8nServer {
  /** Makes the account that the editor wants; the calls are its own from then on. */
  setUpOwner(): Promise<void>;
  call(method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

export interface ServerSetting {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly url: string;
  readonly log: string[];
}

const owner = {
  email: 'owner@example.test',
  firstName: 'Olivia',
  lastName: 'Owner',
  password: 'Passw0rd-for-tests',
};

export function startServer(n8n: InstalledN8n, { folder, env, url, log }: ServerSetting): N8nServer {
  const server = spawn(n8n.node, [n8n.script, 'start'], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => log.push(text));
  }
  let cookie = '';
  const call: N8nServer['call'] = async (method, path, body) => {
    const headers = { 'content-type': 'application/json', 'browser-id': 'tests', cookie };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(url + path, { method, headers, ...content });
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (cookies.length > 0) cookie = cookies.join('; ');
    return response.json();
  };
  return {
    call,
    setUpOwner: async () => {
      await call('POST', '/rest/owner/setup', owner);
    },
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    },
  };
}
