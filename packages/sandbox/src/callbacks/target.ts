import { createCipher, type CallbackCipher } from '@wecomkit/sdk/callback';
import { randomBytes } from 'node:crypto';
import { applicationKey } from '../state/keys.ts';
import type { Application, Callback } from '../state/rows.ts';
import type { World } from '../world.ts';
import type { CallbackContext } from './callback-context.ts';

/** Where an application's callbacks go, and what seals them. */
export interface Target {
  readonly corpid: string;
  readonly agentid: number;
  readonly url: string;
  readonly cipher: CallbackCipher;
}

/** Undefined when the application has no callback URL. */
export function targetOf(world: World, corpid: string, agentid: number): Target | undefined {
  const application = world.state.applications.get(applicationKey(corpid, agentid));
  const callback = application?.callback;
  return application && callback && callback.url !== '' ? makeTarget(application, callback) : undefined;
}

/** @throws CallbackError `key` */
export function makeTarget(
  { corpid, agentid }: Pick<Application, 'corpid' | 'agentid'>,
  { url, token, encodingAESKey }: Pick<Callback, 'url' | 'token' | 'encodingAESKey'>,
): Target {
  return { corpid, agentid, url, cipher: createCipher({ token, encodingAESKey, receiveid: corpid }) };
}

/** Fresh ones for every request (path/90930). Seconds. */
export function sealOptions({ machineNow }: CallbackContext): {
  readonly timestamp: string;
  readonly nonce: string;
} {
  return {
    timestamp: String(Math.floor(machineNow() / 1000)),
    nonce: String(randomBytes(4).readUInt32BE()),
  };
}

/** The URL with WeCom's parameters after its own. */
export function withQuery(url: string, query: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** The URL as the journal shows it. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
