import { CommanderError } from 'commander';
import type { Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { parseMistake } from './parse-mistake.ts';
import { note } from './print.ts';

/** Tells the person what went wrong and what to do, on standard error. Gives the exit code. */
export async function report(error: unknown, context: Context): Promise<ExitCode> {
  if (error instanceof CommanderError) return reportMistake(error, context);
  if (error instanceof UsageError) {
    fail(context, error.message, error.hints);
    return exitCode.usage;
  }
  const { reportFailure } = await import('./report-failure.ts');
  return reportFailure(error, context);
}

/** The first line after "error:", the others indented. */
export function fail(context: Context, message: string, hints: readonly string[] = []): void {
  const { texts, errorStyle } = context;
  note(context, `${errorStyle.red(texts.errors.prefix)}${message}`);
  for (const hint of hints) note(context, `  ${hint}`);
}

/** Help and version end by the same way as mistakes do; they have said everything already. */
function reportMistake(error: CommanderError, context: Context): ExitCode {
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return exitCode.ok;
  if (error.code === 'commander.help') return exitCode.usage;
  const { message, hint } = parseMistake(error, context.texts);
  const help = context.texts.errors.seeHelp(context.commandPath);
  fail(context, message, hint === undefined ? [help] : [hint, help]);
  return exitCode.usage;
}
