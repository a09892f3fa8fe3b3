import type { Context } from '../context.ts';
import { cell } from '../output/cell.ts';
import { cutTo, displayWidth } from '../output/display-width.ts';
import type { Delivery } from './delivery.ts';
import { type ReadPlaintext, readPlaintext } from './read-plaintext.ts';

const gap = '  ';
/** One long text leaves room for others. */
const widest = 60;

/** `#12  14:03:22  message.text  zhangsan  Content=hi`, as long as the terminal is wide. */
export function eventLine(delivery: Delivery, context: Context): string {
  const { style, texts } = context;
  const { kind, from, facts } = readPlaintext(delivery.plaintext);
  const { repeats } = delivery;
  const head = [
    style.bold(`#${delivery.number}`),
    style.dim(clock(delivery.time)),
    style.green(cell(kind, undefined, context.language)),
    ...(from === '' ? [] : [cell(from, undefined, context.language)]),
    ...(repeats === undefined ? [] : [style.yellow(texts.commands.listen.event.repeats(repeats))]),
  ].join(gap);
  return withFacts(head, facts, context);
}

/** A line with as many facts as there is room for. */
export function withFacts(head: string, facts: ReadPlaintext['facts'], context: Context): string {
  if (facts.length === 0) return head;
  const { stdout } = context.io;
  const room = stdout.isTTY ? stdout.columns || 80 : Number.POSITIVE_INFINITY;
  const shown = facts.map(
    ([path, value]) => `${path}=${cutTo(cell(value, undefined, context.language), widest)}`,
  );
  const left = room - displayWidth(head) - gap.length;
  return left < 1 ? head : `${head}${gap}${cutTo(shown.join(gap), left)}`;
}

/** The whole of it, indented. */
export function eventBlock(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);
  return text
    .split('\n')
    .map((line) => `    ${cell(line, undefined, 'en')}`)
    .join('\n');
}

/** The time of day on this machine. */
function clock(time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return '--:--:--';
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
