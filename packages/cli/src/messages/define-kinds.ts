import type { Command } from 'commander';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { Credential } from '../connection/connection-options.ts';
import type { Context } from '../context.ts';
import { defineLater } from '../program/define-later.ts';
import type { MessageKind } from './message-kind.ts';

interface Kinds {
  readonly kinds: readonly MessageKind[];
  readonly credential: Credential;
  readonly summaries: Readonly<Record<string, string>>;
}

/** A command for each kind of message; the declarations are loaded when one of them is used. */
export function defineKinds(parent: Command, given: Kinds, context: Context): void {
  const { kinds, credential, summaries } = given;
  const commands = kinds.map((kind) => ({
    name: kind.name,
    aliases: kind.wireName === undefined ? [] : [kind.wireName],
    summary: summaries[kind.name] ?? kind.name,
    hidden: kind.legacy === true,
    load: async () => {
      const { defineMessageCommand } = await import('./message-command.ts');
      const operation = await operationOf(credential, kind);
      return (command: Command): void => {
        defineMessageCommand(command, { operation, credential, done: context.texts.sent.done }, context);
      };
    },
  }));
  defineLater(parent, commands, context);
}

async function operationOf(credential: Credential, { method }: MessageKind): Promise<Operation> {
  // One family, not the whole catalog: that takes as long to load as everything else together.
  const family: Readonly<Record<string, Operation>> =
    credential === 'robot'
      ? await import('@wecomkit/sdk/operations/webhook')
      : await import('@wecomkit/sdk/operations/message');
  const found = family[method];
  if (!found) throw new TypeError(`no declared operation is called ${method}`);
  return found;
}
