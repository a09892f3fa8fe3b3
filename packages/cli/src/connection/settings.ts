import type { Profile } from '../config/profile.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The ways in which settings reach a command, the strongest first. */
export interface SettingSources {
  readonly flags: Profile;
  /** Named by `--profile`: an explicit choice, so it is stronger than the environment. */
  readonly chosen?: Profile | undefined;
  readonly env: Env;
  /** The one that `wecomkit profile use` made current. */
  readonly current?: Profile | undefined;
}

/** Flags before the profile of `--profile`, before the environment, before the current profile; member by member. */
export function mergeSettings({ flags, chosen, env, current }: SettingSources): Profile {
  const sources = [flags, chosen ?? {}, fromEnv(env), current ?? {}];
  const pick = <Name extends keyof Profile>(name: Name): Profile[Name] =>
    sources.find((source) => source[name] !== undefined)?.[name];
  return {
    corpid: pick('corpid'),
    corpsecret: pick('corpsecret'),
    agentid: pick('agentid'),
    contactsSecret: pick('contactsSecret'),
    baseUrl: pick('baseUrl'),
    botKey: pick('botKey'),
    token: pick('token'),
    encodingAESKey: pick('encodingAESKey'),
    receiveid: pick('receiveid'),
  };
}

/** Settings from `WECOM_…`. Empty variables count as absent; so does an agentid that is no number. */
export function fromEnv(env: Env): Profile {
  const agentid = Number(env['WECOM_AGENTID'] || Number.NaN);
  return {
    corpid: env['WECOM_CORPID'] || undefined,
    corpsecret: env['WECOM_CORPSECRET'] || undefined,
    agentid: Number.isSafeInteger(agentid) ? agentid : undefined,
    contactsSecret: env['WECOM_CONTACTS_SECRET'] || undefined,
    baseUrl: env['WECOM_BASE_URL'] || undefined,
    botKey: env['WECOM_BOT_KEY'] || undefined,
    token: env['WECOM_TOKEN'] || undefined,
    encodingAESKey: env['WECOM_ENCODING_AES_KEY'] || undefined,
    receiveid: env['WECOM_RECEIVEID'] || undefined,
  };
}
