import type { JobError } from '@wecomkit/sdk';
import {
  type ApiError,
  type CredentialError,
  describe,
  describeIssue,
  type InputError,
  type InputIssue,
  isWeComError,
  scrub,
  type WeComError,
} from '@wecomkit/sdk/errors';
import type { Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { maskMembers } from './hide-secrets.ts';
import { note, printJson } from './print.ts';
import { fail } from './report.ts';

/** Tells about a failure of the SDK or of ourselves. Texts of the advice table are loaded only here. */
export async function reportFailure(error: unknown, context: Context): Promise<ExitCode> {
  const code = isWeComError(error) ? await reportKnown(error, context) : reportUnknown(error, context);
  if (context.verbose) for (const line of causeChain(error)) note(context, context.errorStyle.dim(line));
  return code;
}

async function reportKnown(error: WeComError, context: Context): Promise<ExitCode> {
  switch (error.code) {
    case 'input':
      reportInput(error as InputError, context);
      return exitCode.usage;
    case 'credential':
      fail(context, describe(error, context.language), waysTo(error as CredentialError, context));
      return exitCode.usage;
    case 'split':
      await reportSplit(error, context);
      return exitCode.partial;
    case 'job':
      reportJob(error as JobError, context);
      return exitCode.failed;
    default:
      fail(context, await explained(error, context));
      if (context.json && !context.hasAnswered && isRefusal(error)) printJson(context, error.answer);
      return exitCode.failed;
  }
}

/** Where the command line takes the kind of credential that is missing. */
function waysTo({ needed }: CredentialError, { texts: { connection } }: Context): readonly string[] {
  if (needed === 'robot') return connection.waysToConnectRobot;
  return needed === 'contacts' ? connection.waysToConnectContacts : connection.waysToConnect;
}

/** Each broken rule on a line of its own. */
function reportInput({ operation, issues, doc }: InputError, context: Context): void {
  const { texts, language } = context;
  const lines = issues.map((issue) => `- ${describeIssue(issue, language)}`);
  const ways = overflowOptions(issues);
  const page = doc === undefined ? [] : [texts.errors.page(doc)];
  fail(context, texts.errors.nothingSent(operation ?? ''), [
    ...lines,
    ...(ways.length > 0 ? [texts.errors.overflow(ways)] : []),
    ...page,
  ]);
}

function overflowOptions(issues: readonly InputIssue[]): readonly string[] {
  const long = issues.filter(({ rule }) => rule === 'tooLong');
  if (long.some(({ splittable }) => splittable)) return ['--overflow truncate', '--overflow split'];
  return long.some(({ cut }) => cut) ? ['--overflow truncate'] : [];
}

/** The answer says what the message cannot know. */
function reportJob(error: JobError, context: Context): void {
  const { answer } = error;
  const { lastAnswer } = context.texts.errors;
  const isShown = answer !== undefined && !context.json;
  fail(
    context,
    describe(error, context.language),
    isShown ? [lastAnswer(JSON.stringify(maskMembers(answer)))] : [],
  );
  if (answer !== undefined && context.json && !context.hasAnswered) printJson(context, answer);
}

async function reportSplit(error: WeComError, context: Context): Promise<void> {
  fail(context, error.message);
  if (isWeComError(error.cause)) note(context, `  ${await explained(error.cause, context)}`);
}

async function explained(error: WeComError, { language }: Context): Promise<string> {
  if (!isRefusal(error)) return describe(error, language);
  const { advise } = await import('@wecomkit/sdk/advice');
  return advise(error, language);
}

function isRefusal(error: WeComError): error is ApiError {
  return error.code === 'api' || error.code === 'rate_limit';
}

function reportUnknown(error: unknown, context: Context): ExitCode {
  const { texts, verbose } = context;
  const message = scrub(error instanceof Error ? error.message : String(error));
  fail(context, texts.errors.unexpected(message), verbose ? [] : [texts.errors.useVerbose]);
  return exitCode.failed;
}

/** The stack of an error and of its causes, without secrets. */
function causeChain(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const own = scrub(error.stack ?? `${error.name}: ${error.message}`);
  return [depth === 0 ? own : `caused by ${own}`, ...causeChain(error.cause, depth + 1)];
}
