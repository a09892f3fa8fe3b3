import { type Command, Option } from 'commander';
import { defaultSandboxUrl } from '../connection/sandbox-address.ts';
import type { Context } from '../context.ts';

/** Whose deliveries they are: an application of a sandbox, or whoever has the Token and the EncodingAESKey. */
export function addSeatOptions(command: Command, context: Context): void {
  const { commands, connection, help } = context.texts;
  const { options } = commands.listen;
  const add = (flags: string, description: string): void => {
    command.addOption(new Option(flags, description).helpGroup(help.titles.connection));
  };
  add('--sandbox [url]', options.sandbox(defaultSandboxUrl));
  add('--agentid <n>', options.agentid);
  add('--aibotid <id>', options.aibotid);
  add('--contacts', options.contacts);
  add('--profile <name>', connection.profile);
  add('--token <token>', options.token);
  add('--encoding-aes-key <key>', options.encodingAESKey);
  add('--receiveid <id>', options.receiveid);
}
