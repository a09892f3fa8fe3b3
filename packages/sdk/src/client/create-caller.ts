import { CredentialError } from '../errors/index.ts';
import { getToken } from '../operations/base/get-token.ts';
import { type Caller, Connected } from './caller.ts';
import type { ClientOptions, TransportOptions } from './options.ts';
import { TokenSource, tokenKey } from './token-source.ts';
import { memoryTokenStore } from './token-store.ts';
import { defaultBaseUrl } from './transport.ts';

/**
 * A caller for the application (or the contact-sync assistant) whose secret is given. Operations are handed to it one
 * by one, so a bundle holds only those that are used.
 * @example
 * const caller = createCaller({ corpid, corpsecret, agentid });
 * await caller.call(sendText, { touser: 'zhangsan', text: { content: 'hello' } });
 */
export function createCaller(options: ClientOptions): Caller {
  const { corpid, corpsecret, agentid } = options;
  if (!corpid || !corpsecret) throw new CredentialError(undefined, { needed: 'application' });
  const store = options.tokenStore ?? memoryTokenStore();
  const key = tokenKey(options.baseUrl ?? defaultBaseUrl, corpid, agentid, corpsecret);
  const anonymous = new Connected({
    options,
    connection: { corpid, corpsecret },
    tokens: undefined,
    kinds: [],
  });
  const tokens = new TokenSource(store, key, () => anonymous.call(getToken, {}));
  const kinds = ['application', 'contacts', 'any'] as const;
  return new Connected({ options, connection: { corpid, corpsecret, agentid }, tokens, kinds });
}

/** A caller for one group robot, whose key is the whole credential (path/99110). */
export function createRobotCaller(key: string, options: TransportOptions): Caller {
  return new Connected({ options, connection: { key }, tokens: undefined, kinds: ['robot'] });
}
