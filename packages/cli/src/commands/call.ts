import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Caller, RawCall } from '@wecomkit/sdk';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.ts';
import { connect } from '../connection/connect.ts';
import { resolveSettings } from '../connection/resolve-settings.ts';
import type { Context } from '../context.ts';
import { note, printJson } from '../output/print.ts';
import { createSources, type Sources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';

interface RawOptions extends Omit<ConnectionOptions, 'json'> {
  readonly query?: readonly string[] | undefined;
  readonly json?: string | undefined;
  readonly form?: readonly string[] | undefined;
  readonly output?: string | undefined;
}

/** What the call carries; its answer is JSON or a file, as the command says. */
type Raw = Omit<RawCall, 'answer'>;

/** `wecomkit call METHOD PATH`: any call of WeCom, declared or not, with token, errors and retries. */
export function defineCall(command: Command, context: Context): void {
  const { call: texts } = context.texts.commands;
  command
    .argument('<method>', texts.method)
    .argument('<path>', texts.path)
    .option('--query <name=value>', texts.query, collect)
    .option('--json <json>', texts.json)
    .option('--form <name=value>', texts.form, collect)
    .option('--output <path>', texts.output);
  addConnectionOptions(command, 'directory', context, 'own json');
  command.option('--as-contacts', context.texts.connection.asContacts);
  command.action(async (given: string, path: string, options: RawOptions) => {
    context.json = true;
    const method = readMethod(given, context);
    assertPath(path, context);
    const raw = await readRaw(options, context);
    const { json: _, ...connection } = options;
    const settings = await resolveSettings(connection, context);
    const { caller } = connect('directory', settings, connection, context);
    if (options.output !== undefined && !options.dryRun) {
      return download(caller, method, path, raw, options.output, context);
    }
    const answer = await caller.call(method, path, { ...raw, ...wish(connection) });
    if (!options.dryRun) printJson(context, answer);
  });
}

async function download(
  caller: Caller,
  method: 'GET' | 'POST',
  path: string,
  raw: Raw,
  target: string,
  context: Context,
): Promise<void> {
  const file = await caller.call(method, path, { ...raw, answer: 'file' });
  const bytes = await file.bytes();
  if (target === '-') context.io.stdout.write(bytes);
  else await writeFile(target, bytes);
  note(context, context.texts.commands.call.saved(file.filename ?? '', bytes.length));
}

function wish({ asContacts }: ConnectionOptions): Pick<RawCall, 'credential'> {
  return asContacts ? { credential: 'contacts' } : {};
}

async function readRaw({ query = [], json, form = [] }: RawOptions, context: Context): Promise<Raw> {
  const sources = createSources(context);
  const { call: texts } = context.texts.commands;
  if (json !== undefined && form.length > 0) throw new UsageError(texts.oneBody);
  return {
    query: Object.fromEntries(query.map((pair) => split(pair, '--query', context))),
    ...(json === undefined ? {} : { json: await sources.json(json) }),
    ...(form.length === 0 ? {} : { form: await readForm(form, sources, context) }),
  };
}

async function readForm(
  pairs: readonly string[],
  sources: Sources,
  context: Context,
): Promise<Record<string, unknown>> {
  const form: Record<string, unknown> = {};
  for (const pair of pairs) {
    const [name, value] = split(pair, '--form', context);
    form[name] = value.startsWith('@') ? await sources.file(value.slice(1)) : value;
  }
  return form;
}

function split(pair: string, flag: string, { texts }: Context): [name: string, value: string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError(texts.commands.call.badPair(flag));
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function readMethod(given: string, { texts }: Context): 'GET' | 'POST' {
  const method = given.toUpperCase();
  if (method === 'GET' || method === 'POST') return method;
  throw new UsageError(texts.commands.call.badMethod(given));
}

/** A whole address would carry the token to whoever it names. */
function assertPath(path: string, { texts }: Context): void {
  if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(path)) throw new UsageError(texts.commands.call.badPath);
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
