import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { say } from '../output/print.ts';
import { ask, askSecret } from '../sources/ask.ts';
import { readSecret } from '../sources/read-secret.ts';
import { UsageError } from '../usage-error.ts';
import { readConfig, writeConfig } from './config-file.ts';
import { configPath } from './config-paths.ts';
import { isProfileName, type Profile } from './profile.ts';

export interface AddOptions {
  readonly corpid?: string | undefined;
  readonly agentid?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly corpsecretStdin?: boolean | undefined;
  /** The profile gets the key of a robot, asked for. */
  readonly bot?: boolean | undefined;
  readonly botKeyStdin?: boolean | undefined;
  /** The profile gets the contact-sync secret, asked for. */
  readonly contacts?: boolean | undefined;
  readonly contactsSecretStdin?: boolean | undefined;
  /** The profile gets Token and EncodingAESKey of the callback settings, asked for. */
  readonly callback?: boolean | undefined;
  readonly callbackStdin?: boolean | undefined;
  readonly receiveid?: string | undefined;
}

/** Adds a profile, or changes the one of that name. What is not given is asked for at the terminal. */
export async function addProfile(name: string, options: AddOptions, context: Context): Promise<void> {
  const { texts, io } = context;
  if (!isProfileName(name)) throw new UsageError(texts.profile.badName);
  const path = configPath(io.env);
  const config = await readConfig(path, texts);
  const known = config.profiles[name] ?? {};
  const profile = await readProfile(known, options, context);
  const current = config.current ?? name;
  await writeConfig(path, { current, profiles: { ...config.profiles, [name]: profile } });
  say(context, texts.profile.saved(name, path));
  if (current === name) say(context, texts.profile.isCurrent(name));
}

async function readProfile(known: Profile, options: AddOptions, context: Context): Promise<Profile> {
  const { texts } = context;
  const { corpsecretStdin, botKeyStdin, contactsSecretStdin, callbackStdin } = options;
  const piped = [corpsecretStdin, botKeyStdin, contactsSecretStdin, callbackStdin];
  if (piped.filter(Boolean).length > 1) throw new UsageError(texts.sources.stdinTwice);
  if (options.baseUrl !== undefined && !/^https?:\/\//iu.test(options.baseUrl)) {
    throw new UsageError(texts.connection.badUrl('--base-url'));
  }
  const base = { ...known, baseUrl: options.baseUrl ?? known.baseUrl };
  if (options.bot || options.botKeyStdin) {
    const botKey = await secret('botKey', options.botKeyStdin, context);
    return { ...base, botKey };
  }
  if (options.callback || options.callbackStdin) return { ...base, ...(await callbackOf(options, context)) };
  const corpid = options.corpid ?? known.corpid ?? (await typed('corpid', context));
  if (options.contacts || options.contactsSecretStdin) {
    const contactsSecret = await secret('contactsSecret', options.contactsSecretStdin, context);
    return { ...base, corpid, contactsSecret };
  }
  const agentid = options.agentid ?? known.agentid ?? (await typed('agentid', context));
  const corpsecret = await secret('corpsecret', options.corpsecretStdin, context);
  return { ...base, corpid, agentid: wholeNumber(String(agentid), '--agentid', context), corpsecret };
}

/** The receiver is the company, or whatever `--receiveid` says. */
async function callbackOf(options: AddOptions, context: Context): Promise<Profile> {
  const { corpid, receiveid, callbackStdin } = options;
  const receiver = {
    ...(corpid === undefined ? {} : { corpid }),
    ...(receiveid === undefined ? {} : { receiveid }),
  };
  if (!callbackStdin) {
    const token = await secret('token', false, context);
    return { ...receiver, token, encodingAESKey: await secret('encodingAESKey', false, context) };
  }
  const [token, encodingAESKey] = (await readSecret(context)).split(/\s+/u);
  if (!token || !encodingAESKey) throw new UsageError(context.texts.profile.twoSecrets);
  return { ...receiver, token, encodingAESKey };
}

async function typed(member: 'corpid' | 'agentid', context: Context): Promise<string> {
  assertTerminal(`--${member}`, context);
  return required(await ask(context, context.texts.profile.questions[member]), context);
}

const flags = {
  corpsecret: '--corpsecret-stdin',
  contactsSecret: '--contacts-secret-stdin',
  botKey: '--bot-key-stdin',
  token: '--callback-stdin',
  encodingAESKey: '--callback-stdin',
};

/** From standard input, or asked for without showing what is typed. */
async function secret(
  member: keyof typeof flags,
  piped: boolean | undefined,
  context: Context,
): Promise<string> {
  if (piped) return readSecret(context);
  assertTerminal(flags[member], context);
  return required(await askSecret(context, context.texts.profile.questions[member]), context);
}

function required(answer: string, { texts }: Context): string {
  if (answer === '') throw new UsageError(texts.profile.nothingTyped);
  return answer;
}

function assertTerminal(flag: string, { io, texts }: Context): void {
  if (io.stdin.isTTY !== true) throw new UsageError(texts.profile.noTerminal(flag));
}
