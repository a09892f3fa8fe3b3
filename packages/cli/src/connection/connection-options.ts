import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';

/** What the options of a command say about the connection. */
export interface ConnectionOptions {
  readonly profile?: string | undefined;
  readonly sandbox?: boolean | undefined;
  readonly corpid?: string | undefined;
  readonly corpsecretStdin?: boolean | undefined;
  readonly agentid?: string | undefined;
  readonly contactsSecretStdin?: boolean | undefined;
  /** Use the contact-sync secret where the application's would do too. */
  readonly asContacts?: boolean | undefined;
  readonly keyStdin?: boolean | undefined;
  readonly baseUrl?: string | undefined;
  readonly timeout?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Which credential a command works with: a company's secrets, or the key of a robot. */
export type Credential = 'application' | 'directory' | 'robot';

/** Secrets are no options: other users of the machine see the arguments of every process. */
export function addConnectionOptions(
  command: Command,
  credential: Credential,
  context: Context,
  answer: 'json option' | 'own json' = 'json option',
): void {
  const { connection: texts, help } = context.texts;
  const add = (flags: string, description: string): void => {
    command.addOption(new Option(flags, description).helpGroup(help.titles.connection));
  };
  add('--sandbox', texts.sandbox);
  add('--profile <name>', texts.profile);
  if (credential === 'robot') add('--key-stdin', texts.keyStdin);
  else {
    add('--corpid <id>', texts.corpid);
    add('--corpsecret-stdin', texts.corpsecretStdin);
    if (credential === 'directory') add('--contacts-secret-stdin', texts.contactsSecretStdin);
    add('--agentid <n>', texts.agentid);
  }
  add('--base-url <url>', texts.baseUrl);
  add('--timeout <seconds>', texts.timeout);
  add('--dry-run', texts.dryRun);
  if (answer === 'json option') add('--json', texts.json);
}
