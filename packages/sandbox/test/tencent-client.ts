import { WSClient, type WSClientOptions, type WsFrame } from '@wecom/aibot-node-sdk';
import type { BotCredentials } from './bot-client.ts';

type FrameEvent =
  | 'message.text'
  | 'message.file'
  | 'event.enter_chat'
  | 'event.template_card_event'
  | 'event.disconnected_event';

/** Tencent's own client of long connections, and how a test waits for it: ask before what causes the event. */
export interface TencentClient extends AsyncDisposable {
  readonly client: WSClient;
  /** The next message or event of this name. */
  readonly hear: (event: FrameEvent) => Promise<WsFrame>;
  readonly until: (event: 'authenticated' | 'disconnected') => Promise<void>;
}

const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** Not connected yet. */
export function createTencentClient(
  url: string,
  { aibotid, secret }: BotCredentials,
  options: Partial<WSClientOptions> = {},
): WSClient {
  const wsUrl = url.replace(/^http/, 'ws');
  const client = new WSClient({ botId: aibotid, secret, wsUrl, logger: silent, ...options });
  // Without a listener an error would be thrown.
  client.on('error', nothing);
  return client;
}

/** Connects and subscribes. */
export async function connectTencentClient(
  url: string,
  credentials: BotCredentials,
  options: Partial<WSClientOptions> = {},
): Promise<TencentClient> {
  const client = createTencentClient(url, credentials, options);
  const connected: TencentClient = {
    client,
    hear: (event) => new Promise((resolve) => void client.once(event, resolve)),
    until: (event) => new Promise((resolve) => void client.once(event, () => resolve())),
    async [Symbol.asyncDispose]() {
      client.disconnect();
    },
  };
  const authenticated = connected.until('authenticated');
  client.connect();
  await authenticated;
  return connected;
}
