import { type CallbackCredentials, diagnoseDelivery } from '@wecomkit/sdk/callback';
import { resolveSettings } from '../connection/resolve-settings.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Whose deliveries: what `listen` and `replay` have in common. */
export interface SeatOptions {
  /** With or without an address. */
  readonly sandbox?: boolean | string | undefined;
  readonly agentid?: string | undefined;
  readonly aibotid?: string | undefined;
  readonly contacts?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly token?: string | undefined;
  readonly encodingAesKey?: string | undefined;
  readonly receiveid?: string | undefined;
}

export interface ListenOptions extends SeatOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly forward?: string | undefined;
  readonly forwardToken?: string | undefined;
  readonly forwardEncodingAesKey?: string | undefined;
  readonly forwardReceiveid?: string | undefined;
  readonly history?: string | undefined;
  readonly json?: boolean | undefined;
}

/** @throws UsageError for options that do not go together, and for addresses that are none */
export function checkOptions(options: Omit<ListenOptions, 'port'>, { texts }: Context): void {
  const { mistakes } = texts.commands.listen;
  const addresses = { '--forward': options.forward, '--public-url': options.publicUrl };
  for (const [flag, given] of Object.entries(addresses)) {
    if (given !== undefined && !isWebAddress(given)) throw new UsageError(mistakes.badUrl(flag));
  }
  const seats: Readonly<Record<string, boolean>> = {
    '--agentid': options.agentid !== undefined,
    '--aibotid': options.aibotid !== undefined,
    '--contacts': options.contacts === true,
  };
  const named = Object.keys(seats).filter((name) => seats[name]);
  const [flag] = named;
  if (options.sandbox === undefined) {
    if (flag !== undefined) throw new UsageError(mistakes.sandboxOnly(flag));
    return;
  }
  if (named.length > 1) throw new UsageError(mistakes.oneSeat(named));
  if (options.token !== undefined) throw new UsageError(mistakes.notWithSandbox('--token'));
  if (options.encodingAesKey !== undefined) {
    throw new UsageError(mistakes.notWithSandbox('--encoding-aes-key'));
  }
}

export function isWebAddress(given: string): boolean {
  return /^https?:\/\//iu.test(given) && URL.canParse(given);
}

/**
 * Token, EncodingAESKey and receiver from options, profiles and environment.
 * @throws UsageError when one is missing, with the ways to give it
 */
export async function resolveCredentials(
  { profile, ...given }: SeatOptions,
  context: Context,
): Promise<CallbackCredentials> {
  const { mistakes } = context.texts.commands.listen;
  const settings = await resolveSettings({ profile }, context);
  const token = given.token ?? settings.token;
  const encodingAESKey = given.encodingAesKey ?? settings.encodingAESKey;
  const receiveid = given.receiveid ?? settings.receiveid ?? settings.corpid;
  if (!token || !encodingAESKey) throw new UsageError(mistakes.noSecrets, mistakes.waysToSecrets);
  if (receiveid === undefined) throw new UsageError(mistakes.noReceiveid, [mistakes.waysToReceiveid]);
  return checkKey({ token, encodingAESKey, receiveid }, '--encoding-aes-key', context);
}

/** Those of the application, as far as they are others. @throws UsageError for a key that cannot be one */
export function forwardCredentials(
  { forwardToken, forwardEncodingAesKey, forwardReceiveid }: Omit<ListenOptions, 'port'>,
  own: CallbackCredentials,
  context: Context,
): CallbackCredentials {
  const { env } = context.io;
  const credentials = {
    token: forwardToken ?? (env['WECOM_FORWARD_TOKEN'] || own.token),
    encodingAESKey: forwardEncodingAesKey ?? (env['WECOM_FORWARD_ENCODING_AES_KEY'] || own.encodingAESKey),
    receiveid: forwardReceiveid ?? own.receiveid,
  };
  return checkKey(credentials, '--forward-encoding-aes-key', context);
}

function checkKey(
  credentials: CallbackCredentials,
  flag: string,
  { language }: Context,
): CallbackCredentials {
  const { finding, text } = diagnoseDelivery('', '', credentials);
  if (finding === 'malformed-key') throw new UsageError(`${flag}: ${text[language]}`);
  return credentials;
}
