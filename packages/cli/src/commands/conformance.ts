import type { Command } from 'commander';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.ts';
import { resolveSettings } from '../connection/resolve-settings.ts';
import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { note, printJson } from '../output/print.ts';
import { printRows } from '../output/print-rows.ts';
import type { CaseResult, Host } from '../conformance/run-cases.ts';

interface ConformanceOptions extends ConnectionOptions {
  readonly touser?: string | undefined;
  readonly all?: boolean | undefined;
}

const wecom = 'https://qyapi.weixin.qq.com';

/** `wecomkit conformance`: asks a host what the pages say, and tells where it answers differently. */
export function defineConformance(command: Command, context: Context): void {
  const { conformance: texts } = context.texts.commands;
  command.option('--touser <userid>', texts.touser).option('--all', texts.all);
  addConnectionOptions(command, 'directory', context);
  command.action(async (options: ConformanceOptions) => {
    context.json = options.json === true;
    const settings = await resolveSettings(options, context);
    const host: Host = {
      ...settings,
      baseUrl: settings.baseUrl ?? wecom,
      touser: options.touser,
      timeoutMs:
        options.timeout === undefined ? 15_000 : wholeNumber(options.timeout, '--timeout', context) * 1000,
      fetch,
    };
    const { allCases } = await import('../conformance/all-cases.ts');
    const { canRun, runCases } = await import('../conformance/run-cases.ts');
    const cases = allCases.filter(({ needs }) => canRun(needs, host));
    if (options.dryRun) {
      await printRows(cases, { columns: ['name', 'method', 'path', 'needs'] }, context);
      return;
    }
    await report(runCases(cases, host), host, allCases.length - cases.length, options, context);
  });
}

async function report(
  running: AsyncIterable<CaseResult>,
  { baseUrl }: Host,
  leftOut: number,
  { all }: ConformanceOptions,
  context: Context,
): Promise<void> {
  const results: CaseResult[] = [];
  for await (const result of running) results.push(result);
  const count = (outcome: CaseResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const summary = {
    same: count('same'),
    different: count('different'),
    unjudged: count('unjudged'),
    leftOut,
  };
  if (summary.different > 0) context.exitCode = exitCode.failed;
  if (context.json) return printJson(context, { baseUrl, summary, cases: results });
  const shown = all ? results : results.filter(({ outcome }) => outcome === 'different');
  const columns = ['name', 'expected', 'got', 'doc', ...(all ? ['outcome'] : [])];
  await printRows(shown, { columns }, context);
  note(context, context.texts.commands.conformance.outcome(summary));
}
