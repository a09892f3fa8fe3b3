import type { Command } from 'commander';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { addFieldOptions, type Assignment } from '../options/add-field-options.ts';
import { type FieldOption, fieldOptions } from '../options/field-options.ts';
import { readAssignments } from '../options/read-assignments.ts';
import { createSources, type Sources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';
import { startInput } from '../messages/start-input.ts';
import { addArguments } from './add-arguments.ts';
import { argumentsOf, takesRows } from './arguments.ts';
import { completeInput } from './complete-input.ts';
import { addOperationOptions, type OperationOptions } from './operation-options.ts';
import type { RunRequest } from './run-operation.ts';
import { type Typed, typedArguments } from './typed-arguments.ts';

export interface OperationCommand {
  readonly operation: Operation;
  /** What is said when it is done; by default what fits the operation. */
  readonly done?: string | undefined;
  /** `send`, `bot` and the like: their argument is the content alone, and they print JSON only when asked to. */
  readonly style: 'message' | 'operation';
}

/** Makes a command of an operation: what it is about as arguments, an option for every member, the connection. */
export function defineOperationCommand(command: Command, given: OperationCommand, context: Context): void {
  const { operation, style } = given;
  const all = argumentsOf(operation);
  const wanted = style === 'message' && all.length > 1 ? all.filter(({ kind }) => kind === 'content') : all;
  addArguments(command, wanted, context);
  addOperationOptions(command, operation, style, context);
  const assignments = addFieldOptions(command, optionsOf(operation), context);
  command.action(async () => {
    const options = command.opts<OperationOptions>();
    context.json = options.json ?? isForPrograms(given, context);
    const typed = typedArguments(wanted, command.args, assignments, options, context);
    const sources = createSources(context);
    const request = await readRequest(given, typed, assignments, options, sources, context);
    // The client is loaded only now: help needs no more than the declarations.
    const { runOperation } = await import('./run-operation.ts');
    await runOperation(request, sources, context);
  });
}

/** The id of an uploaded file is one of two ways to give the rows of an import. */
function optionsOf(operation: Operation): readonly FieldOption[] {
  const options = fieldOptions(operation.input);
  if (!takesRows(operation)) return options;
  return options.map((option) => (option.path === 'media_id' ? { ...option, isRequired: false } : option));
}

/** What is made from the declarations prints JSON in a pipe; messages and files do not. */
function isForPrograms({ operation, style }: OperationCommand, { io }: Context): boolean {
  return style === 'operation' && !operation.answersFile && io.stdout.isTTY !== true;
}

async function readRequest(
  { operation, done, style }: OperationCommand,
  typed: readonly Typed[],
  assignments: readonly Assignment[],
  options: OperationOptions,
  sources: Sources,
  context: Context,
): Promise<RunRequest> {
  let start = options.input === undefined ? {} : await readInput(options.input, sources, context);
  const members: Assignment[] = [];
  let rowsFile: string | undefined;
  for (const { argument, value } of typed) {
    if (argument.kind === 'member') members.push({ option: argument.option, value });
    else if (argument.kind === 'rows') rowsFile = value;
    else if (argument.kind === 'file') start = { ...start, [argument.member]: await sources.file(value) };
    else start = { ...start, ...(await startInput(argument.source, value, sources, context.texts)) };
  }
  const input = completeInput(
    operation.input,
    await readAssignments([...members, ...assignments], start, sources),
  );
  return { operation, done, style, input, rowsFile, options };
}

async function readInput(
  given: string,
  sources: Sources,
  { texts }: Context,
): Promise<Readonly<Record<string, unknown>>> {
  const input = await sources.json(given);
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw new UsageError(texts.sources.notObject);
}
