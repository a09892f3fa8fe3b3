import type { Command } from 'commander';
import { scripts } from '../completion/scripts.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** `wecomkit completion bash|zsh|fish`: the script that makes the Tab key know the commands. */
export function defineCompletion(command: Command, context: Context): void {
  const { completion: texts } = context.texts.commands;
  command.argument('<bash|zsh|fish>', texts.argument).action((shell: string) => {
    const script = scripts[shell];
    if (script === undefined) throw new UsageError(texts.unknown(shell));
    context.io.stdout.write(script);
  });
}
