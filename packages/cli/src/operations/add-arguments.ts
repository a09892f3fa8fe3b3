import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { describeField } from '../options/describe-field.ts';
import type { ContentSource } from '../messages/content-source.ts';
import type { Argument } from './arguments.ts';

/** Adds the arguments to the help. None is required for the parser: each can be given by an option as well. */
export function addArguments(command: Command, given: readonly Argument[], context: Context): void {
  for (const argument of given) command.argument(`[${nameOf(argument)}]`, describe(argument, context));
}

function nameOf(argument: Argument): string {
  switch (argument.kind) {
    case 'member':
      return argument.option.path;
    case 'content':
      return contentName(argument.source);
    default:
      return 'path';
  }
}

function contentName({ kind }: ContentSource): string {
  if (kind === 'upload' || kind === 'inline') return 'path';
  return kind === 'text' ? 'content' : 'json';
}

function describe(argument: Argument, { texts, language }: Context): string {
  switch (argument.kind) {
    case 'member':
      return describeField(argument.option, texts, language);
    case 'content':
      return texts.messages.argument[argument.source.kind];
    case 'rows':
      return texts.operation.rows;
    case 'file':
      return texts.operation.file;
  }
}
