import type { Context } from '../context.ts';
import type { Assignment } from '../options/add-field-options.ts';
import { UsageError } from '../usage-error.ts';
import type { Argument } from './arguments.ts';
import type { OperationOptions } from './operation-options.ts';

/** An argument with the word that was typed for it. */
export interface Typed {
  readonly argument: Argument;
  readonly value: string;
}

/**
 * Words go to the arguments in their order; one whose option or `--file` was given has its value already.
 * @throws UsageError for words that are left over
 */
export function typedArguments(
  all: readonly Argument[],
  words: readonly string[],
  assignments: readonly Assignment[],
  { file }: OperationOptions,
  { texts }: Context,
): readonly Typed[] {
  const isGiven = (argument: Argument): boolean =>
    argument.kind === 'member'
      ? assignments.some(({ option }) => option.path === argument.option.path)
      : takesFile(argument) && file !== undefined;
  const byFile = all.filter((argument) => file !== undefined && takesFile(argument));
  const open = all.filter((argument) => !isGiven(argument));
  if (words.length > open.length)
    throw new UsageError(texts.mistakes.excessArguments(words.slice(open.length).join(' ')));
  return [
    ...byFile.map((argument) => ({ argument, value: file ?? '' })),
    ...open.flatMap((argument, index) => {
      const value = words[index];
      return value === undefined ? [] : [{ argument, value }];
    }),
  ];
}

function takesFile(argument: Argument): boolean {
  if (argument.kind !== 'content') return argument.kind === 'file' || argument.kind === 'rows';
  return argument.source.kind === 'upload' || argument.source.kind === 'inline';
}
