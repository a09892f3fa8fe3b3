import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addExamples } from './help-format.ts';

/** Adds options, arguments and the action to a command. */
export type Define = (command: Command, context: Context) => void | Promise<void>;

/** A command of which only name and summary are known until it is used. */
export interface LateCommand {
  readonly name: string;
  /** Other names that work too, not shown. */
  readonly aliases?: readonly string[] | undefined;
  readonly summary: string;
  readonly hidden?: boolean | undefined;
  readonly load: () => Promise<Define>;
}

/** Adds commands whose definition is loaded when one of them is run or its help is asked for. */
export function defineLater(parent: Command, commands: readonly LateCommand[], context: Context): Command {
  for (const { name, aliases = [], summary, hidden = false } of commands) {
    parent.command(name, { hidden }).description(summary).aliases(aliases);
  }
  return parent.hook('preSubcommand', async (_, command) => {
    context.commandPath += ` ${command.name()}`;
    const late = commands.find(({ name }) => name === command.name());
    const define = await late?.load();
    await define?.(command, context);
    addExamples(command, context);
  });
}
