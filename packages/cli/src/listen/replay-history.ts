import { createCipher } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import type { Delivery } from './delivery.ts';
import { createForwarder } from './forwarder.ts';
import { readHistory } from './history.ts';
import { checkOptions, resolveCredentials, type SeatOptions } from './listen-options.ts';
import { isTaken, replay } from './replay.ts';
import { createReporter } from './reporter.ts';
import { findSeat } from './sandbox-seat.ts';

export interface ReplayOptions extends SeatOptions {
  readonly history?: string | undefined;
  readonly forward?: string | undefined;
  readonly asNew?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Sends deliveries of a history again, in the order of the numbers that are given. */
export async function replayHistory(
  numbers: readonly string[],
  options: ReplayOptions,
  context: Context,
): Promise<void> {
  const { history, forward: url, asNew: isNew = false } = options;
  const { needed } = context.texts.commands.listen.mistakes;
  if (history === undefined) throw new UsageError(needed('--history'));
  if (url === undefined) throw new UsageError(needed('--forward'));
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
    const result = await replay(delivery, { forwarder, reporter, isNew });
    if (!isTaken(result)) context.exitCode = exitCode.failed;
  }
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
