import { sleep } from '../../callback/sleep.ts';
import { CredentialError } from '../../errors/index.ts';
import type { AiBotConnectionOptions } from './connection-options.ts';
import type { LinkOptions } from './link.ts';
import type { WebSocketConstructor } from './web-socket.ts';

const address = 'wss://openws.work.weixin.qq.com';

/**
 * The settings of the link, with their defaults.
 * @throws CredentialError when bot_id or secret is missing, TypeError when the address is none of a WebSocket, or
 *   when the runtime has no WebSocket
 */
export function checkOptions(
  options: AiBotConnectionOptions,
): Omit<LinkOptions, 'onPush' | 'onState' | 'onStray'> {
  const { bot_id, secret, url = address } = options;
  for (const [option, value] of Object.entries({ bot_id, secret })) {
    if (typeof value !== 'string' || value === '') {
      throw new CredentialError('aibot.subscribe', { needed: 'bot', option });
    }
  }
  // An address may carry a secret, so it is not repeated.
  if (!/^wss?:\/\//iu.test(url) || !URL.canParse(url)) {
    throw new TypeError('connectAiBot: url has to begin with wss:// or ws://');
  }
  const { heartbeatMs = 30_000 } = options;
  return {
    url,
    bot_id,
    secret,
    WebSocket: options.WebSocket ?? platformWebSocket(),
    connectMs: options.connectMs ?? 10_000,
    heartbeatMs,
    staleMs: options.staleMs ?? heartbeatMs * 2.5,
    ackMs: options.ackMs ?? 5000,
    reconnect: options.reconnect ?? {},
    random: options.random ?? Math.random,
    sleep: options.sleep ?? sleep,
    now: options.now ?? Date.now,
  };
}

function platformWebSocket(): WebSocketConstructor {
  if (typeof WebSocket === 'function') return WebSocket;
  throw new TypeError('connectAiBot: this runtime has no WebSocket; hand one in, as that of the package ws');
}
