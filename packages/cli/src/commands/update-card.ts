import type { Command } from 'commander';
import { catalog } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { defineMessageCommand } from '../messages/message-command.ts';

/** `wecomkit update-card`: grey buttons (`--replace-name`) or another card in the place of the first (path/94888). */
export function defineUpdateCard(command: Command, context: Context): void {
  const { texts } = context;
  const operation = catalog.message.updateTemplateCard;
  defineMessageCommand(command, { operation, credential: 'application', done: texts.sent.updated }, context);
}
