import type { Command } from 'commander';
import { addProfile, type AddOptions } from '../config/add-profile.ts';
import { listProfiles, removeProfile, showProfile, useProfile } from '../config/manage-profiles.ts';
import type { Context } from '../context.ts';
import { type Define, defineLater, type LateCommand } from '../program/define-later.ts';

interface Printed {
  readonly json?: boolean | undefined;
}

/** `wecomkit profile …`: connections by name, in a file that only its owner can read. */
export function defineProfile(command: Command, context: Context): void {
  const { profile: texts } = context.texts.commands;
  const late = (name: string, summary: string, define: Define): LateCommand => ({
    name,
    summary,
    load: async () => define,
  });
  defineLater(
    command.helpCommand(false),
    [
      late('add', texts.add, defineAdd),
      late('list', texts.list, defineList),
      late('show', texts.show, defineShow),
      late('use', texts.use, defineUse),
      late('remove', texts.remove, defineRemove),
    ],
    context,
  );
}

function defineAdd(command: Command, context: Context): void {
  const { profile: texts } = context.texts.commands;
  command
    .argument('<name>', texts.name)
    .option('--corpid <id>', texts.corpid)
    .option('--agentid <n>', texts.agentid)
    .option('--base-url <url>', texts.baseUrl)
    .option('--corpsecret-stdin', texts.corpsecretStdin)
    .option('--contacts', texts.contacts)
    .option('--contacts-secret-stdin', texts.contactsSecretStdin)
    .option('--bot', texts.bot)
    .option('--bot-key-stdin', texts.botKeyStdin)
    .option('--callback', texts.callback)
    .option('--callback-stdin', texts.callbackStdin)
    .option('--receiveid <id>', texts.receiveid)
    .action((name: string, options: AddOptions) => addProfile(name, options, context));
}

function defineList(command: Command, context: Context): void {
  command
    .option('--json', context.texts.connection.json)
    .action(({ json }: Printed) => listProfiles(json === true, context));
}

function defineShow(command: Command, context: Context): void {
  const { commands, connection } = context.texts;
  command
    .argument('[name]', commands.profile.name)
    .option('--json', connection.json)
    .action((name: string | undefined, { json }: Printed) => showProfile(name, json === true, context));
}

function defineUse(command: Command, context: Context): void {
  command
    .argument('<name>', context.texts.commands.profile.name)
    .action((name: string) => useProfile(name, context));
}

function defineRemove(command: Command, context: Context): void {
  command
    .argument('<name>', context.texts.commands.profile.name)
    .action((name: string) => removeProfile(name, context));
}
