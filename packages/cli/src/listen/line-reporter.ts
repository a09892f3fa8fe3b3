import type { CallbackReason } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import type { Delivery } from './delivery.ts';
import { eventBlock, eventLine, withFacts } from './event-line.ts';
import { checkText, noAnswerText, statusText } from './failure-texts.ts';
import type { Forwarded } from './forwarder.ts';
import { readPlaintext } from './read-plaintext.ts';
import type { Occasion, Refused, Reporter } from './reporter.ts';

/** Lines for people. */
export function lineReporter(context: Context, forwardUrl: string): Reporter {
  const { style, language } = context;
  const texts = context.texts.commands.listen;
  const write = (line: string): void => void context.io.stdout.write(`${line}\n`);
  const hint = (line: string): void => write(`    ${style.dim(line)}`);
  return {
    delivered(delivery) {
      if (isQuestion(delivery) && !context.verbose) return;
      write(eventLine(delivery, context));
      if (context.verbose) write(style.dim(eventBlock(readPlaintext(delivery.plaintext).content)));
    },
    forwarded(delivery, result, occasion) {
      if (isQuestion(delivery) && !context.verbose && isGrowing(result)) return;
      write(answerLine(delivery, result, occasion, context));
      for (const line of advice(delivery, result, occasion, forwardUrl, context)) hint(line);
      if (context.verbose && 'reply' in result && result.reply !== undefined)
        write(style.dim(eventBlock(readPlaintext(result.reply).content)));
    },
    late: ({ number }, deadlineMs) =>
      write(`  ${style.bold(`#${number}`)} ${style.yellow(`→ ${texts.event.late(deadlineMs / 1000)}`)}`),
    urlChecked: () => write(`${style.green('✓')} ${texts.event.urlCheck}`),
    refused({ method, reason, diagnosis }: Refused) {
      write(`${style.red('✗')} ${texts.event.refused(method)} ${style.dim(diagnosis?.finding ?? reason)}`);
      hint(diagnosis?.text[language] ?? texts.event.refusals[reason === 'method' ? 'method' : 'body']);
    },
    seat: (news) => write(`${news === 'again' ? style.green('✓') : style.yellow('!')} ${texts.seat[news]}`),
    mediaFailed: (reason) => write(`${style.yellow('!')} ${texts.event.mediaFailed(reason)}`),
    forwardChecked(checked) {
      const line = checkText(checked, forwardUrl, context);
      if (checked.finding === 'ok')
        return write(`${style.green('✓')} ${texts.ready.forwarding(forwardUrl)}: ${line}`);
      write(`${style.yellow('!')} ${texts.ready.forwarding(forwardUrl)}`);
      hint(`${texts.check.failed} ${line}`);
    },
  };
}

/** WeCom asks for more of a bot's stream, every second or so; only the end of it is news. */
function isQuestion({ kind }: Delivery): boolean {
  return kind === 'aibot.stream';
}

function isGrowing(result: Forwarded): boolean {
  if (result.kind === 'unreachable' || result.status !== 200 || result.reply === undefined) return false;
  return !readPlaintext(result.reply).facts.some(([path, value]) => path === 'finish' && value === 'true');
}

/** `  #12 → 200  8 ms  text  Content=hi` */
function answerLine({ number }: Delivery, result: Forwarded, occasion: Occasion, context: Context): string {
  const { style, texts } = context;
  const { event } = texts.commands.listen;
  const which = occasion === 'replay' ? event.replayed(number) : `#${number}`;
  const head = `  ${style.bold(which)} → `;
  if (result.kind === 'unreachable') return `${head}${style.red(result.code)}`;
  const paint = result.status === 200 ? style.green : style.yellow;
  const parts = [
    paint(String(result.status)),
    style.dim(`${result.durationMs} ms`),
    ...(occasion === 'late' ? [style.yellow(event.tooLate)] : []),
  ];
  if (result.reply === undefined) {
    const isEmpty = result.status === 200 && result.dropped === undefined;
    return head + [...parts, ...(isEmpty ? [style.dim(event.empty)] : [])].join('  ');
  }
  const { msgtype, facts } = readPlaintext(result.reply);
  return withFacts(head + [...parts, style.green(msgtype)].join('  '), facts, context);
}

/** What to do, a line each. */
function advice(
  { number }: Delivery,
  result: Forwarded,
  occasion: Occasion,
  url: string,
  context: Context,
): readonly string[] {
  const texts = context.texts.commands.listen;
  const { event, failure } = texts;
  if (result.kind === 'unreachable') {
    const why = noAnswerText(result.code, url, context);
    const canType = context.io.stdin.isTTY === true && occasion !== 'replay';
    return canType ? [why, failure.againWith(number)] : [why];
  }
  if (result.dropped !== undefined) return [`${event.replyDropped} ${replyReason(result.dropped, event)}`];
  if (result.status !== 200) return [statusText(result.status, context)];
  return result.reply !== undefined && occasion !== 'delivery' ? [event.notPassedOn] : [];
}

function replyReason(
  reason: CallbackReason,
  { replyReasons }: Context['texts']['commands']['listen']['event'],
): string {
  if (reason === 'body' || reason === 'signature' || reason === 'receiveid') return replyReasons[reason];
  return replyReasons.key;
}
