import type { SecretsView } from '@wecomkit/sandbox/control';
import type { Profile } from '../config/profile.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { defaultSandboxUrl } from './sandbox-address.ts';

/**
 * The credentials of a running sandbox: of the application that `--agentid` names, else of the first one.
 * @throws UsageError when no sandbox answers there
 */
export async function fromSandbox(flags: Profile, { io, texts }: Context): Promise<Profile> {
  const baseUrl = (flags.baseUrl ?? (io.env['WECOM_SANDBOX_URL'] || defaultSandboxUrl)).replace(/\/+$/u, '');
  const secrets = await fetchSecrets(baseUrl);
  if (!secrets) throw new UsageError(texts.connection.noSandbox(baseUrl), [texts.connection.startSandbox]);
  const settings = sandboxSettings(secrets, baseUrl, flags.agentid);
  if (!settings) throw new UsageError(texts.connection.noApplication(flags.agentid));
  return settings;
}

/** What a sandbox tells about itself, or nothing when there is none. */
async function fetchSecrets(baseUrl: string): Promise<SecretsView | undefined> {
  try {
    const response = await fetch(`${baseUrl}/_sandbox/secrets`, { signal: AbortSignal.timeout(5000) });
    const body: unknown = await response.json();
    return isSecretsView(body) ? body : undefined;
  } catch {
    // Nobody listens there, or somebody else does: the caller says so.
    return undefined;
  }
}

export function sandboxSettings(
  { corps }: SecretsView,
  baseUrl: string,
  agentid: number | undefined,
): Profile | undefined {
  for (const { corpid, contacts_secret: contactsSecret, applications, robots } of corps) {
    const found = applications.find((one) => agentid === undefined || one.agentid === agentid);
    if (!found) continue;
    const { corpsecret } = found;
    return { baseUrl, corpid, corpsecret, agentid: found.agentid, contactsSecret, botKey: robots[0]?.key };
  }
  return undefined;
}

function isSecretsView(body: unknown): body is SecretsView {
  return typeof body === 'object' && body !== null && 'corps' in body && Array.isArray(body.corps);
}
