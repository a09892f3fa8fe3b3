import { createCipher, type CallbackCipher } from '@wecomkit/sdk/callback';
import { randomBytes } from 'node:crypto';
import { applicationKey } from '../state/keys.ts';
import type { Callback } from '../state/rows.ts';
import type { World } from '../world.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery } from './delivery.ts';

/** Where an application's callbacks go, and what seals them. */
export interface Target {
  readonly corpid: string;
  /** Null for the contact-sync assistant: its envelopes name none (path/90970). */
  readonly agentid: number | null;
  /** The bot, which is no application. */
  readonly aibotid?: string | undefined;
  readonly url: string;
  readonly cipher: CallbackCipher;
}

/** Where a delivery goes. Undefined when no callback URL is set up. */
export function targetOf(
  { state }: World,
  { corpid, agentid, server }: Pick<Delivery, 'corpid' | 'agentid' | 'server'>,
): Target | undefined {
  const callback =
    server ??
    (agentid === null
      ? state.corps.get(corpid)?.contacts_callback
      : state.applications.get(applicationKey(corpid, agentid))?.callback);
  return callback && callback.url !== '' ? makeTarget({ corpid, agentid }, callback) : undefined;
}

/** @throws CallbackError `key` */
export function makeTarget(
  { corpid, agentid, aibotid }: Pick<Target, 'corpid' | 'agentid' | 'aibotid'>,
  { url, token, encodingAESKey }: Pick<Callback, 'url' | 'token' | 'encodingAESKey'>,
): Target {
  // Nothing is sealed for a receiver where a bot is one (path/101033).
  const receiveid = aibotid === undefined ? corpid : '';
  return { corpid, agentid, aibotid, url, cipher: createCipher({ token, encodingAESKey, receiveid }) };
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

/** The URL with WeCom's parameters after its own; a fragment is not sent. */
export function withQuery(url: string, query: string): string {
  const sent = url.replace(/#.*$/s, '');
  return `${sent}${sent.includes('?') ? '&' : '?'}${query}`;
}

/** The URL as the journal shows it. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
