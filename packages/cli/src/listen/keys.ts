import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Context } from '../context.ts';
import { report } from '../output/report.ts';
import { table } from '../output/table.ts';
import { eventLine } from './event-line.ts';
import type { Forwarder } from './forwarder.ts';
import type { History } from './history.ts';
import { isSilent, replay } from './replay.ts';
import type { Reporter } from './reporter.ts';

export interface KeyOptions {
  readonly history: History;
  readonly reporter: Reporter;
  readonly forwarder?: Forwarder | undefined;
}

/** What a person can type while deliveries come. */
export interface Keys extends Disposable {
  /** They have quit, or ended the input. */
  readonly quit: Promise<unknown>;
}

/** Reads what is typed at the terminal, a line at a time. */
export function readKeys(options: KeyOptions, context: Context): Keys {
  const lines = createInterface({ input: context.io.stdin, terminal: false });
  const quit = once(lines, 'close');
  const hint = createHint(context);
  lines.on('line', (typed) => {
    obey(typed.trim(), { ...options, hint, quit: () => lines.close() }, context).catch((error: unknown) =>
      report(error, context),
    );
  });
  return { quit, [Symbol.dispose]: () => lines.close() };
}

/** So many are listed. */
const listed = 20;

interface Commands extends KeyOptions {
  readonly hint: (number: number) => void;
  readonly quit: () => void;
}

async function obey(typed: string, commands: Commands, context: Context): Promise<void> {
  const { keys, mistakes } = context.texts.commands.listen;
  const { history, reporter, forwarder, hint, quit } = commands;
  const write = (line: string): void => void context.io.stdout.write(`${line}\n`);
  if (typed === '') return;
  if (typed === 'q') return quit();
  if (typed === '?') return write(help(context));
  if (typed === 'l') {
    const last = history.all().slice(-listed);
    return write(last.map((delivery) => eventLine(delivery, context)).join('\n') || keys.nothing);
  }
  const [, number, suffix] = /^#?(\d{1,15})(\s+new)?$/u.exec(typed) ?? [];
  if (number === undefined) return write(keys.unknown(typed));
  const delivery = history.find(Number(number));
  if (!delivery) return write(mistakes.noDelivery(Number(number)));
  if (!forwarder) return write(keys.noForward);
  const isNew = suffix !== undefined;
  const result = await replay(delivery, { forwarder, reporter, isNew });
  if (!isNew && isSilent(result)) hint(delivery.number);
}

/** Says, once, why nothing comes of a delivery that the application has seen before. */
function createHint({ io, style, texts }: Context): (number: number) => void {
  let isSaid = false;
  return (number) => {
    if (isSaid) return;
    isSaid = true;
    io.stdout.write(`    ${style.dim(texts.commands.listen.event.repetition(`${number} new`))}\n`);
  };
}

function help({ texts }: Context): string {
  const { keys } = texts.commands.listen;
  return table([
    ['  3', keys.again],
    ['  3 new', keys.asNew],
    ['  l', keys.list],
    ['  q', keys.quit],
  ]);
}
