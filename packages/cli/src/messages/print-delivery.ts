import { undelivered } from '@wecomkit/sdk';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { isRecord } from '../options/members.ts';
import { note, printJson, say } from '../output/print.ts';

/** Prints what became of a message, and sets the exit code when somebody was not reached. */
export function printDelivery(answer: unknown, done: string, context: Context): void {
  if (context.json) printJson(context, answer);
  const answers = answersOf(answer);
  const { texts, style } = context;
  const ids = answers.map(({ msgid }) => msgid).filter((id) => typeof id === 'string');
  say(context, style.green(answers.length > 1 ? texts.sent.parts(answers.length) : done));
  for (const id of ids) say(context, `${texts.sent.msgid} ${id}`);
  for (const { response_code: code } of answers) {
    if (typeof code === 'string') say(context, `${texts.sent.responseCode} ${code}`);
  }
  const missed = missedOf(answers, context);
  if (missed.length === 0) return;
  context.exitCode = exitCode.partial;
  note(context, context.errorStyle.yellow(texts.sent.notReached));
  for (const line of missed) note(context, `  ${line}`);
}

/** One answer for each part of a split text. */
function answersOf(answer: unknown): readonly Record<string, unknown>[] {
  if (!isRecord(answer)) return [];
  const { parts } = answer;
  return Array.isArray(parts) ? parts.filter(isRecord) : [answer];
}

function missedOf(answers: readonly Record<string, unknown>[], { texts }: Context): readonly string[] {
  const missed = answers.map((answer) => undelivered(answer));
  const kinds = ['members', 'departments', 'tags', 'unlicensed'] as const;
  return kinds.flatMap((kind) => {
    const ids = new Set(missed.flatMap((one) => one[kind]));
    return ids.size === 0 ? [] : [`${texts.sent[kind]} ${[...ids].join(', ')}`];
  });
}
