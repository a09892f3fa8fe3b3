import type { Command } from 'commander';
import type { Sandbox } from '@wecomkit/sandbox';
import type { SecretsView } from '@wecomkit/sandbox/control';
import { defaultSandboxPort } from '../connection/sandbox-address.ts';
import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { nextSignal } from '../next-signal.ts';
import { printJson, say } from '../output/print.ts';
import { table } from '../output/table.ts';
import { createSources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';

interface SandboxOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly seed?: string | undefined;
  readonly data?: string | undefined;
  readonly limits?: boolean | undefined;
  readonly fastLimits?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** `wecomkit sandbox`: a WeCom on this machine, until Ctrl-C. */
export function defineSandbox(command: Command, context: Context): void {
  const { sandbox: texts } = context.texts.commands;
  command
    .option('--port <n>', texts.port(defaultSandboxPort))
    .option('--host <address>', texts.host)
    .option('--seed <path>', texts.seed)
    .option('--data <folder>', texts.data)
    .option('--limits', texts.limits)
    .option('--fast-limits', texts.fastLimits)
    .option('--json', context.texts.connection.json);
  command.action(async (options: SandboxOptions) => {
    context.json = options.json === true;
    using signal = nextSignal();
    const sandbox = await start(options, context);
    announce(sandbox.url, sandbox.secrets(), context);
    await signal.received;
    await sandbox.stop();
    say(context, texts.stopped);
  });
}

async function start(options: SandboxOptions, context: Context): Promise<Sandbox> {
  const { port, host, seed, data, limits, fastLimits } = options;
  const wanted = port === undefined ? defaultSandboxPort : wholeNumber(port, '--port', context);
  // A file that cannot be read is told as such, before anything is started.
  if (seed !== undefined) await createSources(context).file(seed);
  const { startSandbox } = await import('@wecomkit/sandbox');
  try {
    return await startSandbox({ port: wanted, host, seed, data, limits, fastLimits });
  } catch (error) {
    throw await startMistake(error, context);
  }
}

/** A taken port, a folder in use, a seed that is wrong: what the person can put right. */
async function startMistake(error: unknown, { texts, language }: Context): Promise<unknown> {
  const { SandboxError, SeedError } = await import('@wecomkit/sandbox');
  const { failures } = texts.commands.sandbox;
  if (error instanceof SeedError)
    return new UsageError(failures[error.code] ?? error.message, error.problemsIn(language));
  if (!(error instanceof SandboxError)) return error;
  return new UsageError(failures[error.code] ?? error.message);
}

function announce(url: string, secrets: SecretsView, context: Context): void {
  const { texts, style } = context;
  const variables = environment(url, secrets);
  if (context.json) return printJson(context, { url, phone: `${url}/`, env: variables });
  const { sandbox } = texts.commands;
  say(
    context,
    table([
      [sandbox.phone, style.bold(`${url}/`)],
      [sandbox.baseUrl, url],
    ]),
  );
  say(context, '');
  for (const [name, value] of Object.entries(variables)) say(context, `${name}=${value}`);
  say(context, '');
  const port = new URL(url).port;
  const address = port === String(defaultSandboxPort) ? '' : ` --base-url ${url}`;
  say(context, sandbox.tryIt);
  say(context, `  npx wecomkit send text --sandbox${address} --touser zhangsan --content hi`);
  say(context, `  npx wecomkit listen --sandbox${address === '' ? '' : ` ${url}`}`);
  say(context, style.dim(sandbox.howToStop));
}

/** The sandbox's own data, as the variables that this command and the examples read. */
function environment(url: string, { corps }: SecretsView): Record<string, string> {
  const corp = corps[0];
  const application = corp?.applications[0];
  const robot = corp?.robots[0];
  return {
    WECOM_BASE_URL: url,
    ...(corp && application
      ? {
          WECOM_CORPID: corp.corpid,
          WECOM_CORPSECRET: application.corpsecret,
          WECOM_AGENTID: String(application.agentid),
        }
      : {}),
    ...(corp ? { WECOM_CONTACTS_SECRET: corp.contacts_secret } : {}),
    ...(robot ? { WECOM_BOT_KEY: robot.key } : {}),
  };
}
