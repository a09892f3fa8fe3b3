import type { CommanderError } from 'commander';
import type { Texts } from '../texts/texts.ts';

interface Mistake {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What the option parser complains about, in the person's language. It quotes the part that matters. */
export function parseMistake({ code, message }: CommanderError, { mistakes }: Texts): Mistake {
  const part = /'([^']*)'/u.exec(message)?.[1] ?? '';
  const similar = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(message)?.[1];
  const hint = similar === undefined ? undefined : mistakes.didYouMean(similar);
  switch (code) {
    case 'commander.unknownOption':
      return { message: mistakes.unknownOption(part), hint };
    case 'commander.unknownCommand':
      return { message: mistakes.unknownCommand(part), hint };
    case 'commander.missingArgument':
      return { message: mistakes.missingArgument(part) };
    case 'commander.optionMissingArgument':
      return { message: mistakes.optionMissingArgument(part) };
    case 'commander.excessArguments':
      return { message: mistakes.excessArguments(/ but got \d+: (.*)\.$/su.exec(message)?.[1] ?? '') };
    default:
      return { message: message.replace(/^error: /u, '') };
  }
}
