import type { Command } from 'commander';
import { explain, type Explanation } from '@wecomkit/sdk/advice';
import type { Context } from '../context.ts';
import { printJson } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';

interface ExplainOptions {
  readonly json?: boolean | undefined;
}

/** `wecomkit explain 60020`: what an errcode means and what to do (path/90313). */
export function defineExplain(command: Command, context: Context): void {
  const { explain: texts } = context.texts.commands;
  command
    .argument('<errcode...>', texts.argument)
    .option('--json', context.texts.connection.json)
    .action((codes: readonly string[], { json }: ExplainOptions) => {
      const found = codes.map((code) => known(code, context));
      if (json) return printJson(context, found.length === 1 ? found[0] : found);
      context.io.stdout.write(`${found.map((one) => paragraph(one, context)).join('\n\n')}\n`);
    });
}

/** @throws UsageError for what is no errcode, or none of the table */
function known(given: string, { texts }: Context): Explanation {
  if (!/^-?\d{1,9}$/u.test(given)) throw new UsageError(texts.commands.explain.notCode(given));
  const found = explain(Number(given));
  if (found.symbol === 'unknown') throw new UsageError(texts.commands.explain.unknown(given), [found.help]);
  return found;
}

function paragraph(found: Explanation, { language, texts, style }: Context): string {
  const { code, symbol, meaning, advice, retryable, help } = found;
  return [
    `${style.bold(String(code))} ${meaning[language]} ${style.dim(symbol)}`,
    advice[language],
    texts.commands.explain.retryable[retryable],
    style.dim(help),
  ].join('\n');
}
