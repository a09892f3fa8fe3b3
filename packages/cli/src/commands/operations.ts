import type { Command } from 'commander';
import { operations } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { commandOf } from '../operations/command-name.ts';
import { printJson } from '../output/print.ts';
import { printRows } from '../output/print-rows.ts';

interface ListOptions {
  readonly json?: boolean | undefined;
}

/** `wecomkit operations [words]`: all that is declared, or what has all of the words in its name, path or title. */
export function defineOperations(command: Command, context: Context): void {
  const { operations: texts } = context.texts.commands;
  command
    .argument('[words...]', texts.words)
    .option('--json', context.texts.connection.json)
    .action(async (words: readonly string[], { json }: ListOptions) => {
      context.json = json === true;
      const found = operations()
        .filter(({ name, path, title }) => hasAll(`${name} ${path} ${title.en} ${title.zh}`, words))
        .map((operation) => ({
          operation: operation.name,
          method: operation.method,
          path: operation.path,
          title: operation.title[context.language],
          command: `wecomkit ${commandOf(operation)}`,
          credential: operation.credential,
          doc: operation.doc,
          ...(operation.legacy ? { legacy: true } : {}),
        }));
      if (context.json) return printJson(context, found);
      await printRows(found, { columns: ['operation', 'method', 'path', 'title'] }, context);
    });
}

function hasAll(text: string, words: readonly string[]): boolean {
  const whole = text.toLowerCase();
  return words.every((word) => whole.includes(word.toLowerCase()));
}
