import { configPath } from '../config/config-paths.ts';
import { readConfig } from '../config/config-file.ts';
import { profileOf } from '../config/manage-profiles.ts';
import type { Profile } from '../config/profile.ts';
import type { Context } from '../context.ts';
import { readSecret } from '../sources/read-secret.ts';
import { UsageError } from '../usage-error.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { fromSandbox } from './from-sandbox.ts';
import { mergeSettings } from './settings.ts';
import { wholeNumber } from './whole-number.ts';

/**
 * Where to call and with which credential, from options, profiles and environment.
 * @throws UsageError for an unknown profile or a value that cannot be
 */
export async function resolveSettings(options: ConnectionOptions, context: Context): Promise<Profile> {
  const flags = await fromFlags(options, context);
  if (options.sandbox) return { ...(await fromSandbox(flags, context)), ...given(flags) };
  const config = await readConfig(configPath(context.io.env), context.texts);
  const chosen = options.profile === undefined ? undefined : profileOf(config, options.profile, context);
  const current = config.current === undefined ? undefined : config.profiles[config.current];
  return mergeSettings({ flags, chosen, env: context.io.env, current });
}

async function fromFlags(options: ConnectionOptions, context: Context): Promise<Profile> {
  const { agentid, baseUrl, corpid } = options;
  if (baseUrl !== undefined && !/^https?:\/\//iu.test(baseUrl)) {
    throw new UsageError(context.texts.connection.badUrl('--base-url'));
  }
  if (options.corpsecretStdin && options.contactsSecretStdin) {
    throw new UsageError(context.texts.sources.stdinTwice);
  }
  return {
    corpid,
    baseUrl,
    agentid: agentid === undefined ? undefined : wholeNumber(agentid, '--agentid', context),
    corpsecret: options.corpsecretStdin ? await readSecret(context) : undefined,
    contactsSecret: options.contactsSecretStdin ? await readSecret(context) : undefined,
    botKey: options.keyStdin ? await readSecret(context) : undefined,
  };
}

function given(profile: Profile): Profile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
}
