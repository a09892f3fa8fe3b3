import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addProfile, type AddOptions } from '../config/add-profile.ts';
import { listProfiles, removeProfile, showProfile, useProfile } from '../config/manage-profiles.ts';

/** `wecomkit profile …`: connections by name, in a file that only its owner can read. */
export function defineProfile(command: Command, context: Context): void {
  const { profile: texts } = context.texts.commands;
  command.helpCommand(false);
  command
    .command('add')
    .description(texts.add)
    .argument('<name>', texts.name)
    .option('--corpid <id>', texts.corpid)
    .option('--agentid <n>', texts.agentid)
    .option('--base-url <url>', texts.baseUrl)
    .option('--corpsecret-stdin', texts.corpsecretStdin)
    .option('--bot', texts.bot)
    .option('--bot-key-stdin', texts.botKeyStdin)
    .action((name: string, options: AddOptions) => addProfile(name, options, context));
  command
    .command('list')
    .description(texts.list)
    .option('--json', context.texts.connection.json)
    .action((options: { json?: boolean }) => listProfiles(options.json === true, context));
  command
    .command('show')
    .description(texts.show)
    .argument('[name]', texts.name)
    .option('--json', context.texts.connection.json)
    .action((name: string | undefined, options: { json?: boolean }) =>
      showProfile(name, options.json === true, context),
    );
  command
    .command('use')
    .description(texts.use)
    .argument('<name>', texts.name)
    .action((name: string) => useProfile(name, context));
  command
    .command('remove')
    .description(texts.remove)
    .argument('<name>', texts.name)
    .action((name: string) => removeProfile(name, context));
  command.hook('preSubcommand', (_, used) => void (context.commandPath += ` ${used.name()}`));
}
