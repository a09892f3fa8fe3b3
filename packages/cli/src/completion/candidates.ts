import type { Command, Option } from 'commander';
import { finish } from '../program/define-later.ts';

/** A word that may stand next. */
export interface Candidate {
  readonly word: string;
  /** One line about it, or nothing. */
  readonly about: string;
}

/**
 * What may follow: commands, options, or the values of an option. Nothing where a file or free text is expected, so
 * that the shell offers files.
 * @param before the words up to the one that is being typed
 * @param profiles asked only where the name of a profile is wanted
 */
export async function candidates(
  program: Command,
  before: readonly string[],
  current: string,
  profiles: () => Promise<readonly string[]>,
): Promise<readonly Candidate[]> {
  const { command, open } = await follow(program, before);
  const found = open
    ? await valuesOf(open, profiles)
    : current.startsWith('-')
      ? optionsOf(command)
      : commandsOf(command);
  return found.filter(({ word }) => word.startsWith(current));
}

interface Place {
  readonly command: Command;
  /** An option that waits for its value. */
  readonly open: Option | undefined;
}

async function follow(program: Command, words: readonly string[]): Promise<Place> {
  let command = program;
  let open: Option | undefined;
  for (const word of words) {
    if (open) open = undefined;
    else if (word.startsWith('-')) open = valueOption(command, word);
    else command = (await step(command, word)) ?? command;
  }
  return { command, open };
}

async function step(command: Command, word: string): Promise<Command | undefined> {
  const next = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
  if (next) await finish(next);
  return next;
}

function valueOption(command: Command, flag: string): Option | undefined {
  if (flag.includes('=')) return undefined;
  return allOptions(command).find(
    (option) => (option.long === flag || option.short === flag) && option.required,
  );
}

async function valuesOf(
  option: Option,
  profiles: Parameters<typeof candidates>[3],
): Promise<readonly Candidate[]> {
  const names = option.long === '--profile' ? await profiles() : (option.argChoices ?? listed(option.flags));
  return names.map((word) => ({ word, about: '' }));
}

/** `--overflow <error|truncate|split>` says what it takes. */
function listed(flags: string): readonly string[] {
  return /<([\w-]+(?:\|[\w-]+)+)>$/u.exec(flags)?.[1]?.split('|') ?? [];
}

function optionsOf(command: Command): readonly Candidate[] {
  const shown = allOptions(command).filter(({ hidden }) => !hidden);
  return shown.flatMap(({ long, short, description }) =>
    [short, long]
      .filter((flag) => flag?.startsWith('--') === true)
      .map((flag) => ({ word: flag ?? '', about: firstSentence(description) })),
  );
}

function allOptions(command: Command): readonly Option[] {
  const above = command.parent ? allOptions(command.parent) : [];
  return [...command.options, ...above];
}

function commandsOf(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ word: one.name(), about: one.description() }));
}

function firstSentence(text: string): string {
  return (/^.*?(?=\. |。|$)/u.exec(text)?.[0] ?? text).replaceAll(/\s+/gu, ' ');
}
