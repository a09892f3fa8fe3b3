import type { Command, HelpConfiguration, Option } from 'commander';
import type { Context } from '../context.ts';
import { shownTerm } from '../options/negatable.ts';
import { displayWidth } from '../output/display-width.ts';

/** Help in the person's language, aligned also where characters are two columns wide. */
export function helpFormat({ texts, style }: Context): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = texts.help.titles;
  return {
    showGlobalOptions: true,
    displayWidth,
    styleTitle: (title) => style.bold(titles[title] ?? title),
    optionTerm: shownTerm,
    optionDescription: (option: Option) => option.description,
    commandUsage: (command: Command) => `${pathOf(command)} ${usageOf(command, texts.help)}`,
    // Aliases are other spellings; they would only make the list longer.
    subcommandTerm: (command: Command) => command.name(),
  };
}

/** The option parser's own placeholders are English. */
function usageOf(command: Command, { placeholders }: Context['texts']['help']): string {
  return command
    .usage()
    .replace('[options]', placeholders.options)
    .replace('[command]', placeholders.command);
}

/** A command with the names of those above it: `wecomkit send text`. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** Adds examples under the help of a command. */
export function addExampleLines(
  command: Command,
  examples: readonly string[],
  { texts, style }: Context,
): void {
  const lines = examples.map((line) => `  ${style.dim('$')} ${line}`);
  command.addHelpText('after', `\n${style.bold(texts.help.examples)}\n${lines.join('\n')}`);
}
