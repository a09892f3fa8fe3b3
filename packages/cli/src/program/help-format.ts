import type { Command, HelpConfiguration, Option } from 'commander';
import type { Context } from '../context.ts';
import { examples } from '../texts/examples.ts';
import { displayWidth } from '../output/display-width.ts';

/** Help in the person's language, aligned also where characters are two columns wide. */
export function helpFormat({ texts, style }: Context): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = texts.help.titles;
  return {
    showGlobalOptions: true,
    displayWidth,
    styleTitle: (title) => style.bold(titles[title] ?? title),
    optionDescription: (option: Option) => option.description,
    commandUsage: (command: Command) => `${pathOf(command)} ${command.usage()}`,
    // Aliases are other spellings; they would only make the list longer.
    subcommandTerm: (command: Command) => command.name(),
  };
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** Adds the examples of a command under its help. */
export function addExamples(command: Command, { texts, style, commandPath }: Context): void {
  const lines = examples[commandPath.replace('wecomkit ', '')]?.map((line) => `  ${style.dim('$')} ${line}`);
  if (lines) command.addHelpText('after', `\n${style.bold(texts.help.examples)}\n${lines.join('\n')}`);
}
