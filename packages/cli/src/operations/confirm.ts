import type { Context } from '../context.ts';
import { ask } from '../sources/ask.ts';
import { UsageError } from '../usage-error.ts';
import type { RunRequest } from './run-operation.ts';

/**
 * Asks before something is deleted for good, where somebody is there to answer. Scripts are not asked.
 * @throws UsageError for every answer that does not begin with y
 */
export async function confirm({ operation, options }: RunRequest, context: Context): Promise<void> {
  const { io, language, texts, errorStyle } = context;
  if (!operation.destructive || options.yes || options.dryRun || io.stdin.isTTY !== true) return;
  const question = `${operation.name}: ${operation.title[language]}. ${texts.operation.confirm}`;
  const answer = await ask(context, errorStyle.yellow(question));
  if (!/^(?:y|是)/iu.test(answer)) throw new UsageError(texts.sources.givenUp);
}
