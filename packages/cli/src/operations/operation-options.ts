import { type Command, Option } from 'commander';
import type { Operation } from '@wecomkit/sdk/catalog';
import {
  addConnectionOptions,
  type ConnectionOptions,
  type Credential,
} from '../connection/connection-options.ts';
import type { Context } from '../context.ts';
import { type Argument, argumentsOf, takesRows } from './arguments.ts';

/** Options of the command itself, beside those of the members. */
export interface OperationOptions extends ConnectionOptions {
  /** The whole input as JSON. */
  readonly input?: string | undefined;
  /** What is uploaded, or the rows of an import. */
  readonly file?: string | undefined;
  readonly overflow?: string | undefined;
  readonly columns?: string | undefined;
  readonly limit?: string | undefined;
  readonly output?: string | undefined;
  /** `false` with `--no-wait`. */
  readonly wait?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

/** Which secrets an operation may travel with, as far as the command line is concerned. */
export function credentialOf({ credential }: Operation, style: 'message' | 'operation'): Credential {
  if (credential === 'robot') return 'robot';
  return style === 'message' || credential === 'application' ? 'application' : 'directory';
}

/** Adds the options that the kind of the operation calls for. */
export function addOperationOptions(
  command: Command,
  operation: Operation,
  style: 'message' | 'operation',
  context: Context,
): void {
  const { operation: texts, messages, connection } = context.texts;
  const { split, job, cursor, answersFile, destructive } = operation;
  if (argumentsOf(operation).some(isPath)) command.option('--file <path>', fileText(operation, context));
  const overflow = new Option('--overflow <error|truncate|split>', messages.overflow);
  if (style === 'message' || split) command.addOption(overflow.hideHelp(!split));
  if (style === 'operation') command.option('--input <json>', texts.input);
  if (cursor || isExport(operation)) {
    command.option('--limit <n>', texts.limit).addOption(new Option('--all', texts.all).conflicts('limit'));
  }
  if (job) command.option('--no-wait', isExport(operation) ? texts.noWaitExport : texts.noWait);
  if (style === 'operation' && hasRows(operation)) command.option('--columns <a,b>', texts.columns);
  if (answersFile) command.option('--output <path>', texts.output);
  if (destructive) command.option('--yes', texts.yes);
  addConnectionOptions(command, credentialOf(operation, style), context, 'own json');
  if (operation.credential === 'any' && style === 'operation') {
    command.addOption(inConnection('--as-contacts', connection.asContacts, context));
  }
  command.addOption(
    inConnection('--json', style === 'message' || answersFile ? connection.json : texts.json, context),
  );
  if (style === 'operation' && !answersFile)
    command.addOption(inConnection('--no-json', texts.noJson, context));
}

function inConnection(flags: string, description: string, { texts }: Context): Option {
  return new Option(flags, description).helpGroup(texts.help.titles.connection);
}

function fileText(operation: Operation, { texts }: Context): string {
  if (takesRows(operation)) return texts.operation.rows;
  return argumentsOf(operation).some(({ kind }) => kind === 'file')
    ? texts.operation.file
    : texts.messages.file;
}

function isPath(argument: Argument): boolean {
  if (argument.kind === 'content')
    return argument.source.kind === 'upload' || argument.source.kind === 'inline';
  return argument.kind === 'file' || argument.kind === 'rows';
}

/** An export is a job whose input is no more than how to write the files (path/94849). */
export function isExport({ job, input }: Operation): boolean {
  return job !== undefined && input.members['encoding_aeskey'] !== undefined;
}

function hasRows(operation: Operation): boolean {
  if (operation.cursor || operation.job) return true;
  return Object.values(operation.output.members).some(
    (field) => field.kind === 'list' && field.item.kind === 'object',
  );
}
