import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { defineKinds } from '../messages/define-kinds.ts';
import { robotKinds } from '../messages/message-kind.ts';

/** `wecomkit bot <kind>`: a message from a group robot to its group. */
export function defineBot(command: Command, context: Context): void {
  const { kinds: summaries } = context.texts.commands;
  command.helpCommand(false);
  defineKinds(command, { kinds: robotKinds, family: 'webhook', summaries }, context);
}
