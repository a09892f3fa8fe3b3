import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { describeField } from './describe-field.ts';
import type { FieldOption } from './field-options.ts';
import { isSwitch } from './is-switch.ts';
import { markNegatable } from './negatable.ts';
import { type OptionNames, optionNames } from './option-names.ts';
import { valueSyntax } from './value-syntax.ts';

/** An option as it was given, in the order of the command line. */
export interface Assignment {
  readonly option: FieldOption;
  /** What was typed; `true` for a switch, `false` for one with `no-` before its name. */
  readonly value: string | boolean;
}

/**
 * Adds an option for each member, but for those whose name the command has taken for itself. Gives the list that the
 * parser fills.
 */
export function addFieldOptions(
  command: Command,
  options: readonly FieldOption[],
  context: Context,
): readonly Assignment[] {
  const assignments: Assignment[] = [];
  const taken = [...command.options.map(({ long }) => long?.slice(2) ?? ''), ...reserved];
  const own = options.filter(({ path }) => !taken.includes(path));
  const names = optionNames(
    own.map(({ path }) => path),
    taken,
  );
  for (const option of own) {
    const known = names.get(option.path) ?? { long: option.path, hidden: [] };
    addOption(command, option, known, (value) => void assignments.push({ option, value }), context);
  }
  return assignments;
}

type Collect = (value: string | boolean) => void;

function addOption(
  command: Command,
  option: FieldOption,
  { long, short, hidden }: OptionNames,
  collect: Collect,
  { texts, language }: Context,
): void {
  const syntax = valueSyntax(option);
  const shown = new Option(shownFlags(long, short) + syntax, describeField(option, texts, language));
  // For completion only: the check of the input judges values.
  if (syntax !== '' && option.field.kind === 'choice') {
    shown.argChoices = option.field.choices.map(({ value }) => String(value));
  }
  listen(command, shown, collect);
  const others = isShownLong(long, short) ? hidden : [...hidden, long];
  for (const name of others) listen(command, new Option(`--${name}${syntax}`).hideHelp(), collect);
  if (!isSwitch(option)) return;
  markNegatable(shown);
  const all = [
    ...others,
    ...(isShownLong(long, short) ? [long] : []),
    ...(short === undefined ? [] : [short]),
  ];
  for (const name of all) listen(command, new Option(`--no-${name}`).hideHelp(), () => collect(false));
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

function listen(command: Command, option: Option, collect: Collect): void {
  command.addOption(option);
  command.on(`option:${option.name()}`, (value?: string | null) => collect(value ?? true));
}
