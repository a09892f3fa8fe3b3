import type { Command } from 'commander';
import { updateTemplateCard as operation } from '@wecomkit/sdk/operations/message';
import type { Context } from '../context.ts';
import { defineMessageCommand } from '../messages/message-command.ts';

/** `wecomkit update-card`: grey buttons (`--replace-name`) or another card in the place of the first (path/94888). */
export function defineUpdateCard(command: Command, context: Context): void {
  const { texts } = context;
  defineMessageCommand(command, { operation, credential: 'application', done: texts.sent.updated }, context);
}
