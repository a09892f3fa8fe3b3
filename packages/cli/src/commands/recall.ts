import type { Command } from 'commander';
import { recall } from '@wecomkit/sdk/operations/message';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.ts';
import { connect } from '../connection/connect.ts';
import { resolveSettings } from '../connection/resolve-settings.ts';
import type { Context } from '../context.ts';
import { printJson, say } from '../output/print.ts';

/** `wecomkit recall MSGID`: takes a message back, within 24 hours (path/94867). */
export function defineRecall(command: Command, context: Context): void {
  const { texts } = context;
  command.argument('<msgid>', texts.commands.recall.argument);
  addConnectionOptions(command, 'application', context);
  command.action(async (msgid: string, options: ConnectionOptions) => {
    context.json = options.json === true;
    const settings = await resolveSettings(options, context);
    const connection = connect('application', settings, options, context);
    const answer = await connection.call(recall, { msgid }, 'error');
    if (options.dryRun) return;
    if (context.json) printJson(context, answer);
    say(context, context.style.green(texts.sent.recalled));
  });
}
