import type { Command } from 'commander';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { families } from '../operations/families.ts';
import { defineLater } from '../program/define-later.ts';
import type { MessageKind } from './message-kind.ts';

interface Kinds {
  readonly kinds: readonly MessageKind[];
  readonly family: 'message' | 'webhook';
  readonly summaries: Readonly<Record<string, string>>;
}

/** A command for each kind of message; the declarations are loaded when one of them is used. */
export function defineKinds(parent: Command, given: Kinds, context: Context): void {
  const { kinds, family, summaries } = given;
  const commands = kinds.map((kind) => ({
    name: kind.name,
    aliases: kind.wireName === undefined ? [] : [kind.wireName],
    summary: summaries[kind.name] ?? kind.name,
    hidden: kind.legacy === true,
    load: async () => {
      const { defineOperationCommand } = await import('../operations/operation-command.ts');
      const operation = await operationOf(family, kind);
      return (command: Command): void => {
        defineOperationCommand(command, { operation, style: 'message' }, context);
      };
    },
  }));
  defineLater(parent, commands, context);
}

async function operationOf(family: Kinds['family'], { method }: MessageKind): Promise<Operation> {
  const found = (await families[family]())[method];
  if (!found) throw new TypeError(`no declared operation is called ${method}`);
  return found;
}
