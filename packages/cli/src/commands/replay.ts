import type { Command } from 'commander';
import { createCipher } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { addSeatOptions } from '../listen/add-seat-options.ts';
import type { Delivery } from '../listen/delivery.ts';
import { createForwarder } from '../listen/forwarder.ts';
import { readHistory } from '../listen/history.ts';
import { checkOptions, resolveCredentials, type SeatOptions } from '../listen/listen-options.ts';
import { replay } from '../listen/replay.ts';
import { createReporter } from '../listen/reporter.ts';
import { findSeat } from '../listen/sandbox-seat.ts';
import { UsageError } from '../usage-error.ts';

interface ReplayOptions extends SeatOptions {
  readonly history?: string | undefined;
  readonly forward?: string | undefined;
  readonly asNew?: boolean | undefined;
  readonly json?: boolean | undefined;
}

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
    const { history, forward: url } = required(options, context);
    checkOptions(options, context);
    const deliveries = choose(readHistory(history, context), numbers, context);
    const credentials =
      options.sandbox === undefined
        ? await resolveCredentials(options, context)
        : (await findSeat(options, context)).credentials;
    const cipher = createCipher(credentials);
    const forwarder = createForwarder({ url, cipher, stopped: new AbortController().signal });
    const reporter = createReporter(context, forwarder.shownUrl);
    for (const delivery of deliveries) {
      reporter.delivered(delivery);
      const isTaken = await replay(delivery, { forwarder, reporter, isNew: options.asNew === true });
      if (!isTaken) context.exitCode = exitCode.failed;
    }
  });
}

function required(
  { history, forward }: ReplayOptions,
  { texts }: Context,
): Record<'history' | 'forward', string> {
  const { needed } = texts.commands.listen.mistakes;
  if (history === undefined) throw new UsageError(needed('--history'));
  if (forward === undefined) throw new UsageError(needed('--forward'));
  return { history, forward };
}

/** @throws UsageError with the numbers that there are */
function choose(
  kept: readonly Delivery[],
  numbers: readonly string[],
  { texts }: Context,
): readonly Delivery[] {
  const { mistakes } = texts.commands.listen;
  const [first, last] = [kept.at(0), kept.at(-1)];
  const range = first && last ? mistakes.kept(first.number, last.number) : mistakes.nothingKept;
  return numbers.map((given) => {
    if (!/^#?\d{1,15}$/u.test(given)) throw new UsageError(mistakes.notNumber(given));
    const number = Number(given.replace('#', ''));
    const found = kept.find((delivery) => delivery.number === number);
    if (!found) throw new UsageError(mistakes.noDelivery(number), [range]);
    return found;
  });
}
