import type { Command } from 'commander';
import { recall as operation } from '@wecomkit/sdk/operations/message';
import type { Context } from '../context.ts';
import { defineOperationCommand } from '../operations/operation-command.ts';

/** `wecomkit recall MSGID`: takes a message back, within 24 hours (path/94867). */
export function defineRecall(command: Command, context: Context): void {
  const { texts } = context;
  defineOperationCommand(command, { operation, style: 'message', done: texts.sent.recalled }, context);
}
