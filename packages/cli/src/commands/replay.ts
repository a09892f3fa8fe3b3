import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addSeatOptions } from '../listen/add-seat-options.ts';
import type { ReplayOptions } from '../listen/replay-history.ts';

/** `wecomkit replay 3 5 --history FILE --forward URL`: what `listen` has kept, sent once more. */
export function defineReplay(command: Command, context: Context): void {
  const { options: texts } = context.texts.commands.listen;
  command
    .argument('<number...>', texts.numbers)
    .option('--history <path>', texts.replayHistory)
    .option('--forward <url>', texts.replayForward)
    .option('--as-new', texts.asNew)
    .option('--json', texts.json);
  addSeatOptions(command, context);
  command.action(async (numbers: readonly string[], options: ReplayOptions) => {
    context.json = options.json === true;
    const { replayHistory } = await import('../listen/replay-history.ts');
    await replayHistory(numbers, options, context);
  });
}
