import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { defineKinds } from '../messages/define-kinds.ts';
import { applicationKinds } from '../messages/message-kind.ts';

/** `wecomkit send <kind>`: a message from an application to members, departments or tags. */
export function defineSend(command: Command, context: Context): void {
  const { kinds: summaries } = context.texts.commands;
  command.helpCommand(false);
  defineKinds(command, { kinds: applicationKinds, family: 'message', summaries }, context);
}
