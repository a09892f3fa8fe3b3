import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addExamples } from './add-examples.ts';

/** Adds options, arguments and the action to a command. */
export type Define = (command: Command, context: Context) => void | Promise<void>;

/** A command of which only name and summary are known until it is used. */
export interface LateCommand {
  readonly name: string;
  /** Other names that work too, not shown. */
  readonly aliases?: readonly string[] | undefined;
  readonly summary: string;
  readonly hidden?: boolean | undefined;
  /** Title of the group in the help of the command above. */
  readonly group?: string | undefined;
  readonly load: () => Promise<Define>;
}

/** What makes a command complete, until it has been done. */
const unfinished = new WeakMap<Command, () => Promise<void>>();

/** Adds commands whose definition is loaded when one of them is run or its help is asked for. */
export function defineLater(parent: Command, commands: readonly LateCommand[], context: Context): Command {
  for (const { name, aliases = [], summary, hidden = false, group, load } of commands) {
    const command = parent.command(name, { hidden }).description(summary).aliases(aliases);
    if (group !== undefined) command.helpGroup(group);
    unfinished.set(command, async () => {
      const define = await load();
      await define(command, context);
      addExamples(command, context);
    });
  }
  return parent.hook('preSubcommand', async (_, command) => {
    context.commandPath += ` ${command.name()}`;
    await finish(command);
  });
}

/** Loads and adds what a command is made of, once. */
export async function finish(command: Command): Promise<void> {
  const work = unfinished.get(command);
  unfinished.delete(command);
  await work?.();
}
