import { createServer } from 'node:net';
import { delimiter, dirname } from 'node:path';
import type { InstalledN8n } from './install-n8n.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything under one folder and on loopback, nothing asked of the network. */
export function n8nEnvironment(n8n: InstalledN8n, folder: string, port: number): Environment {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    PATH: `${dirname(n8n.node)}${delimiter}${process.env['PATH'] ?? ''}`,
    N8N_USER_FOLDER: folder,
    N8N_PORT: String(port),
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    N8N_ENCRYPTION_KEY: 'for tests alone',
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    N8N_REINSTALL_MISSING_PACKAGES: 'false',
    N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
    N8N_SECURE_COOKIE: 'false',
    EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
    GENERIC_TIMEZONE: 'UTC',
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
