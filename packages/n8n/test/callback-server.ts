import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCallback, toNodeListener, type Callback } from '@wecomkit/sdk/callback';
import type { Sandbox } from '@wecomkit/sandbox';
import { sandboxCredentials } from './sandbox-credentials.ts';

export interface CallbackServer extends AsyncDisposable {
  readonly callback: Callback;
}

/** Gives the approval application a callback URL: without one WeCom refuses its interactive cards (43012). */
export async function serveCallback(sandbox: Sandbox): Promise<CallbackServer> {
  const { token, encodingAESKey, receiveid } = sandboxCredentials(sandbox)['weComCallbackApi'] ?? {};
  const credentials = {
    token: String(token),
    encodingAESKey: String(encodingAESKey),
    receiveid: String(receiveid),
  };
  const callback = createCallback(credentials);
  const server = createServer(toNodeListener(callback));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await sandbox.setCallback(1000002, { ...credentials, url: `http://127.0.0.1:${port}/` });
  return {
    callback,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
