/** What a profile can hold. The address is WeCom's own unless it says otherwise. */
export interface Profile {
  readonly corpid?: string | undefined;
  /** Secret: never printed. */
  readonly corpsecret?: string | undefined;
  readonly agentid?: number | undefined;
  /** Of the contact-sync assistant, which may change the directory. Secret: never printed. */
  readonly contactsSecret?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** Key or webhook address of a group robot. Secret: never printed. */
  readonly botKey?: string | undefined;
  /** Token and EncodingAESKey of the callback settings. Secrets: never printed. */
  readonly token?: string | undefined;
  readonly encodingAESKey?: string | undefined;
  /** Whom deliveries are meant for, where it is not the corpid; empty for AI bots. */
  readonly receiveid?: string | undefined;
}

/** The configuration file. */
export interface Config {
  /** The profile that is used when none is named. */
  readonly current: string | undefined;
  readonly profiles: Readonly<Record<string, Profile>>;
}

export const emptyConfig: Config = { current: undefined, profiles: {} };

/** What a profile may be called: it becomes a member of a JSON file and a word on the command line. */
export function isProfileName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name) && name !== '__proto__';
}

/** Reads the file's JSON. `undefined` when it is not a configuration. */
export function parseConfig(json: unknown): Config | undefined {
  if (!isMembers(json) || !isMembers(json['profiles'])) return undefined;
  const { current } = json;
  const entries = Object.entries(json['profiles']).map(
    ([name, profile]) => [name, parseProfile(profile)] as const,
  );
  return {
    current: typeof current === 'string' ? current : undefined,
    profiles: Object.fromEntries(entries),
  };
}

function parseProfile(json: unknown): Profile {
  if (!isMembers(json)) return {};
  const { agentid } = json;
  return {
    corpid: textOf(json['corpid']),
    corpsecret: textOf(json['corpsecret']),
    agentid: typeof agentid === 'number' ? agentid : undefined,
    contactsSecret: textOf(json['contactsSecret']),
    baseUrl: textOf(json['baseUrl']),
    botKey: textOf(json['botKey']),
    token: textOf(json['token']),
    encodingAESKey: textOf(json['encodingAESKey']),
    receiveid: json['receiveid'] === '' ? '' : textOf(json['receiveid']),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
