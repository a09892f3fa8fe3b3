import { type Command, Option } from 'commander';
import type { Overflow } from '@wecomkit/sdk';
import type { ObjectField, Operation } from '@wecomkit/sdk/catalog';
import {
  addConnectionOptions,
  type ConnectionOptions,
  type Credential,
} from '../connection/connection-options.ts';
import type { Context } from '../context.ts';
import { addFieldOptions } from '../options/add-field-options.ts';
import { fieldOptions } from '../options/field-options.ts';
import { readAssignments } from '../options/read-assignments.ts';
import { createSources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';
import { type ContentSource, contentSource } from './content-source.ts';
import { startInput } from './start-input.ts';

interface MessageOptions extends ConnectionOptions {
  readonly file?: string | undefined;
  readonly overflow?: string | undefined;
}

export interface MessageCommand {
  readonly operation: Operation;
  readonly credential: Credential;
  /** What is said when it is done. */
  readonly done: string;
}

/** Makes a command of an operation: an option for every member, the content as argument, the connection. */
export function defineMessageCommand(
  command: Command,
  { operation, credential, done }: MessageCommand,
  context: Context,
): void {
  const { texts } = context;
  const source = contentSource(operation);
  command.argument(`[${argumentName(source)}]`, texts.messages.argument[source.kind]);
  if (isFile(source)) command.option('--file <path>', texts.messages.file);
  command.addOption(
    new Option('--overflow <error|truncate|split>', texts.messages.overflow).hideHelp(!operation.split),
  );
  addConnectionOptions(command, credential, context);
  const assignments = addFieldOptions(command, fieldOptions(operation.input), context);
  command.action(async (argument: string | undefined, options: MessageOptions) => {
    context.json = options.json === true;
    const overflow = readOverflow(options.overflow, context);
    const sources = createSources(context);
    const start = await startInput(source, options.file ?? argument, sources, texts);
    const input = withContent(operation.input, await readAssignments(assignments, start, sources));
    // The client is loaded only now: help needs no more than the declarations.
    const { sendMessage } = await import('./send-message.ts');
    await sendMessage({ operation, credential, done, input, overflow, options }, sources, context);
  });
}

function isFile({ kind }: ContentSource): boolean {
  return kind === 'upload' || kind === 'inline';
}

function argumentName(source: ContentSource): string {
  if (isFile(source)) return 'path';
  return source.kind === 'text' ? 'content' : 'json';
}

/** Content of which nothing was said is empty, so that the check names the members that are missing. */
function withContent(field: ObjectField, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const missing = Object.entries(field.members).filter(
    ([name, { kind, optional }]) =>
      !optional && (kind === 'object' || kind === 'oneOf') && !Object.hasOwn(input, name),
  );
  return { ...input, ...Object.fromEntries(missing.map(([name]) => [name, {}])) };
}

const overflows: readonly Overflow[] = ['error', 'truncate', 'split'];

function readOverflow(given: string | undefined, { texts }: Context): Overflow {
  const found = overflows.find((one) => one === (given ?? 'error'));
  if (!found) throw new UsageError(texts.messages.badOverflow(given ?? ''));
  return found;
}
