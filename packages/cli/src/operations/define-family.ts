import type { Command } from 'commander';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { type Define, defineLater } from '../program/define-later.ts';
import { addExampleLines } from '../program/help-format.ts';
import { commandAliases, commandName } from './command-name.ts';
import { exampleLines } from './example-lines.ts';
import { families, type FamilyName } from './families.ts';

/** `wecomkit user …`: a command for each operation of a family. */
export async function familyDefinition(family: FamilyName): Promise<Define> {
  const operations = Object.values(await families[family]());
  return (command, context) => defineOperations(command, operations, context);
}

function defineOperations(command: Command, operations: readonly Operation[], context: Context): void {
  const aliases = commandAliases(operations);
  const commands = operations.map((operation) => ({
    name: commandName(operation.name.slice(operation.name.indexOf('.') + 1)),
    aliases: aliases.get(operation) ?? [],
    summary: operation.title[context.language],
    hidden: operation.legacy === true,
    load: async (): Promise<Define> => {
      const { defineOperationCommand } = await import('./operation-command.ts');
      return (own: Command) => {
        defineOperationCommand(own, { operation, style: 'operation' }, context);
        addExampleLines(own, exampleLines(operation), context);
        own.addHelpText('after', `\n${context.texts.operation.request(operation.method, operation.path)}`);
        own.addHelpText('after', context.texts.errors.page(operation.doc));
      };
    },
  }));
  defineLater(command.helpCommand(false), commands, context);
}
