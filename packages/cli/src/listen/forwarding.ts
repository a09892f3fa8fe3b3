import { type CallbackCredentials, createCipher } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { report } from '../output/report.ts';
import { createForwarder, type Forwarder } from './forwarder.ts';
import { forwardCredentials, type ListenOptions } from './listen-options.ts';
import { type MediaRelay, startMediaRelay } from './media-relay.ts';
import type { Reporter } from './reporter.ts';

/** The way to the application, with all that it takes. */
export interface Forwarding extends AsyncDisposable {
  /** Absent where deliveries are printed and kept alone. */
  readonly forwarder: Forwarder | undefined;
}

export interface ForwardingOptions {
  readonly request: Omit<ListenOptions, 'port'>;
  /** With which deliveries come. */
  readonly credentials: CallbackCredentials;
  readonly reporter: Reporter;
  readonly stopped: AbortSignal;
}

/** @throws UsageError for a key that cannot be one */
export async function startForwarding(options: ForwardingOptions, context: Context): Promise<Forwarding> {
  const { request, credentials, stopped } = options;
  const own = forwardCredentials(request, credentials, context);
  const { forward: url } = request;
  if (url === undefined) return { forwarder: undefined, [Symbol.asyncDispose]: async () => undefined };
  const relay = await relayFor(own, options, context);
  return {
    forwarder: createForwarder({ url, cipher: createCipher(own), stopped, replace: relay?.replace }),
    [Symbol.asyncDispose]: async () => relay?.[Symbol.asyncDispose](),
  };
}

/** What WeCom has encrypted with the key of its side is read with that of the application. */
async function relayFor(
  { encodingAESKey: toKey }: CallbackCredentials,
  { request, credentials, reporter, stopped }: ForwardingOptions,
  context: Context,
): Promise<MediaRelay | undefined> {
  const { encodingAESKey: fromKey } = credentials;
  if (fromKey === toKey) return undefined;
  const { host = '127.0.0.1' } = request;
  const onError = (error: unknown): void => void report(error, context);
  const onFailure = reporter.mediaFailed;
  return startMediaRelay({ host, fromKey, toKey, stopped, onFailure, onError }, context);
}
