import type { Command } from 'commander';
import { updateTemplateCard as operation } from '@wecomkit/sdk/operations/message';
import type { Context } from '../context.ts';
import { defineOperationCommand } from '../operations/operation-command.ts';

/** `wecomkit update-card`: grey buttons (`--replace-name`) or another card in the place of the first (path/94888). */
export function defineUpdateCard(command: Command, context: Context): void {
  const { texts } = context;
  defineOperationCommand(command, { operation, style: 'message', done: texts.sent.updated }, context);
}
