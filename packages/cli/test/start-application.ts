import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Callback,
  type CallbackCredentials,
  createCallback,
  toNodeListener,
} from '@wecomkit/sdk/callback';

export interface Application extends AsyncDisposable {
  readonly url: string;
}

/** A server of somebody who receives callbacks, made with the SDK. */
export function startApplication(
  credentials: CallbackCredentials,
  handlers: (on: Callback['on']) => void = () => {},
): Promise<Application> {
  const callback = createCallback({ ...credentials, onError: () => {} });
  handlers(callback.on);
  return startServer((request, response) => void toNodeListener(callback)(request, response));
}

export async function startServer(listener: RequestListener): Promise<Application> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/callback`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
