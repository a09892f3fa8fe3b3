import type { Context } from '../context.ts';
import { printJson, say } from '../output/print.ts';
import { table } from '../output/table.ts';
import { UsageError } from '../usage-error.ts';
import { readConfig, writeConfig } from './config-file.ts';
import { configPath } from './config-paths.ts';
import type { Config, Profile } from './profile.ts';

const hidden = '***';

export async function listProfiles(json: boolean, context: Context): Promise<void> {
  const { texts, io } = context;
  const { current, profiles } = await readConfig(configPath(io.env), texts);
  const rows = Object.entries(profiles).map(([name, profile]) => ({
    name,
    current: name === current,
    ...shown(profile),
  }));
  if (json) return printJson(context, rows);
  if (rows.length === 0) return say(context, texts.profile.none);
  const lines = rows.map((row) => [
    `${row.current ? '*' : ' '} ${row.name}`,
    row.corpid ?? '-',
    String(row.agentid ?? '-'),
    [
      ...(row.contactsSecret === undefined ? [] : [texts.profile.withContacts]),
      ...(row.botKey === undefined ? [] : [texts.profile.withRobot]),
      ...(row.token === undefined ? [] : [texts.profile.withCallback]),
    ].join(', '),
    row.baseUrl ?? '',
  ]);
  say(context, table([[`  ${texts.profile.name}`, 'corpid', 'agentid'], ...lines]));
}

export async function showProfile(name: string | undefined, json: boolean, context: Context): Promise<void> {
  const { texts, io } = context;
  const config = await readConfig(configPath(io.env), texts);
  const wanted = name ?? config.current;
  if (wanted === undefined) throw new UsageError(texts.profile.none);
  const profile = shown(profileOf(config, wanted, context));
  if (json) return printJson(context, { name: wanted, ...profile });
  const rows = Object.entries(profile).filter(([, value]) => value !== undefined);
  say(context, table([[texts.profile.name, wanted], ...rows.map(([key, value]) => [key, String(value)])]));
}

export async function useProfile(name: string, context: Context): Promise<void> {
  const { texts, io } = context;
  const path = configPath(io.env);
  const config = await readConfig(path, texts);
  profileOf(config, name, context);
  await writeConfig(path, { ...config, current: name });
  say(context, texts.profile.isCurrent(name));
}

export async function removeProfile(name: string, context: Context): Promise<void> {
  const { texts, io } = context;
  const path = configPath(io.env);
  const config = await readConfig(path, texts);
  profileOf(config, name, context);
  const profiles = Object.fromEntries(Object.entries(config.profiles).filter(([other]) => other !== name));
  await writeConfig(path, { current: config.current === name ? undefined : config.current, profiles });
  say(context, texts.profile.removed(name));
}

/** @throws UsageError with the names that exist */
export function profileOf({ profiles }: Config, name: string, { texts }: Context): Profile {
  const found = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (found) return found;
  const known = Object.keys(profiles);
  throw new UsageError(texts.profile.unknown(name), known.length > 0 ? [texts.profile.known(known)] : []);
}

/** Secrets are only said to be there. */
function shown(profile: Profile): Profile {
  return {
    ...profile,
    ...masked('corpsecret', profile),
    ...masked('contactsSecret', profile),
    ...masked('botKey', profile),
    ...masked('token', profile),
    ...masked('encodingAESKey', profile),
  };
}

type Secret = 'corpsecret' | 'contactsSecret' | 'botKey' | 'token' | 'encodingAESKey';

function masked(name: Secret, profile: Profile): Profile {
  return profile[name] === undefined ? {} : { [name]: hidden };
}
