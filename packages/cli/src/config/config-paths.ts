import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder of the configuration: `$XDG_CONFIG_HOME/wecomkit`, else `~/.config/wecomkit`. */
export function configFolder(env: Env): string {
  const home = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config');
  return join(home, 'wecomkit');
}

export function configPath(env: Env): string {
  return join(configFolder(env), 'config.json');
}

/** Where access tokens are kept between commands. */
export function tokenFolder(env: Env): string {
  return join(configFolder(env), 'tokens');
}
