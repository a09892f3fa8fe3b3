import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { describeField } from './describe-field.ts';
import type { FieldOption } from './field-options.ts';
import { optionNames } from './option-names.ts';
import { valueSyntax } from './value-syntax.ts';

/** An option as it was given, in the order of the command line. */
export interface Assignment {
  readonly option: FieldOption;
  /** What was typed; `true` for a switch. */
  readonly value: string | true;
}

/** Adds an option for each member. Gives the list that the parser fills. */
export function addFieldOptions(
  command: Command,
  options: readonly FieldOption[],
  context: Context,
): readonly Assignment[] {
  const assignments: Assignment[] = [];
  const taken = command.options.map(({ long }) => long?.slice(2) ?? '');
  const names = optionNames(
    options.map(({ path }) => path),
    [...taken, ...reserved],
  );
  for (const option of options) {
    const { long, short, hidden } = names.get(option.path) ?? { long: option.path, hidden: [] };
    const flags = shownFlags(long, short);
    const description = describeField(option, context.texts, context.language);
    const collect = (value: string | true): void => void assignments.push({ option, value });
    listen(command, new Option(flags + valueSyntax(option), description), collect);
    for (const name of isShownLong(long, short) ? hidden : [...hidden, long]) {
      listen(command, new Option(`--${name}${valueSyntax(option)}`).hideHelp(), collect);
    }
  }
  return assignments;
}

/** Deep paths would fill the line: of those only the short name is shown. */
function isShownLong(long: string, short: string | undefined): boolean {
  return short === undefined || long.split('.').length <= 2;
}

function shownFlags(long: string, short: string | undefined): string {
  if (short === undefined) return `--${long}`;
  return isShownLong(long, short) ? `--${short}, --${long}` : `--${short}`;
}

/** Options that come from above, and one that reads like a negation to the parser. */
const reserved = ['help', 'version', 'lang', 'verbose', 'color', 'no-color'];

function listen(command: Command, option: Option, collect: (value: string | true) => void): void {
  command.addOption(option);
  command.on(`option:${option.name()}`, (value?: string | null) => collect(value ?? true));
}
