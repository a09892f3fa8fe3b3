import { createConnection } from '../connection/connection.ts';
import type { Credentials } from '../connection/credentials.ts';
import { CredentialError } from '../errors/index.ts';
import { getToken } from '../operations/base/get-token.ts';
import { type Caller, Connected, type Credential } from './caller.ts';
import type { ClientOptions, TransportOptions } from './options.ts';
import { readRobotKey } from './robot-key.ts';
import { TokenSource, tokenKey } from './token-source.ts';
import { memoryTokenStore } from './token-store.ts';
import { defaultBaseUrl } from './transport.ts';

/**
 * A caller for the application, the contact-sync assistant, or both. Operations are handed to it one by one, so a
 * bundle holds only those that are used.
 * @throws CredentialError when the corpid or every secret is missing
 * @example
 * const caller = createCaller({ corpid, corpsecret, agentid });
 * await caller.call(sendText, { touser: 'zhangsan', text: { content: 'hello' } });
 */
export function createCaller(options: ClientOptions): Caller {
  const { corpid, corpsecret, agentid, contacts, baseUrl = defaultBaseUrl } = options;
  const store = options.tokenStore ?? memoryTokenStore();
  const hold = (kind: 'application' | 'contacts', secret: string | undefined): Credential | undefined => {
    if (!corpid || !secret) return undefined;
    const key = tokenKey(baseUrl, corpid, kind === 'application' ? agentid : undefined, secret);
    const tokens = new TokenSource(store, key, () => caller.call(getToken, {}, { credential: kind }));
    return { defaults: { corpid, corpsecret: secret, agentid }, tokens };
  };
  const held: Credentials<Credential> = {
    application: hold('application', corpsecret),
    contacts: hold('contacts', contacts?.corpsecret),
  };
  if (!held.application && !held.contacts) throw new CredentialError(undefined, { needed: 'application' });
  const id = async (): Promise<string> => {
    if (agentid !== undefined || !corpsecret) return [baseUrl, corpid, agentid ?? 'contacts'].join('#');
    return tokenKey(baseUrl, corpid, undefined, corpsecret);
  };
  const caller = new Connected({ options, held, connection: createConnection(held, id) });
  return caller;
}

/**
 * A caller for one group robot, whose key is the whole credential (path/99110).
 * @param given the key, or the whole webhook address as the group shows it
 * @throws CredentialError when there is no key in what was given
 */
export function createRobotCaller(given: string, options: TransportOptions = {}): Caller {
  const { key, baseUrl = defaultBaseUrl } = readRobotKey(given);
  const address = options.baseUrl ?? baseUrl;
  const held = { robot: { defaults: { key } } };
  const id = (): Promise<string> => tokenKey(address, 'robot', undefined, key);
  return new Connected({
    options: { ...options, baseUrl: address },
    held,
    connection: createConnection(held, id),
  });
}
