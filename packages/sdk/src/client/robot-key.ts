import { CredentialError } from '../errors/index.ts';

/** What a webhook address says: the key, and where WeCom is. */
export interface RobotKey {
  readonly key: string;
  /** Only there when a whole address was given. */
  readonly baseUrl: string | undefined;
}

/**
 * Reads a robot's key, or its whole webhook address: people paste one where the other is wanted (93000).
 * @throws CredentialError when there is no key in what was given
 */
export function readRobotKey(given: string): RobotKey {
  const text = given.trim();
  if (!/^https?:\/\//iu.test(text)) {
    if (!/^[\w-]+$/u.test(text)) throw new CredentialError(undefined, { needed: 'robot', option: 'key' });
    return { key: text, baseUrl: undefined };
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const key = url?.searchParams.get('key');
  if (!url || !key) throw new CredentialError(undefined, { needed: 'robot', option: 'key' });
  return { key, baseUrl: url.origin + url.pathname.replace(/\/cgi-bin\/webhook\/send\/?$/u, '') };
}
