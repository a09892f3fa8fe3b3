import type { Command } from 'commander';
import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { addSeatOptions } from '../listen/add-seat-options.ts';
import type { ListenOptions } from '../listen/listen-options.ts';

/** Where `wecomkit listen` listens unless told otherwise: a tunnel is to find it again. */
const defaultPort = 8790;

/** All that WeCom waits for an answer is 5 s (path/90930). */
const deadlineMs = 4500;

/** `wecomkit listen`: a callback URL on this machine, until Ctrl-C. */
export function defineListen(command: Command, context: Context): void {
  const { commands } = context.texts;
  const { options: texts, after } = commands.listen;
  command
    .option('--forward <url>', texts.forward)
    .option('--forward-token <token>', texts.forwardToken)
    .option('--forward-encoding-aes-key <key>', texts.forwardEncodingAESKey)
    .option('--forward-receiveid <id>', texts.forwardReceiveid)
    .option('--history <path>', texts.history)
    .option('--port <n>', texts.port(defaultPort))
    .option('--host <address>', texts.host)
    .option('--public-url <url>', texts.publicUrl)
    .option('--json', texts.json);
  addSeatOptions(command, context);
  command.addHelpText('after', `\n${after}`);
  command.action(async (options: ListenOptions) => {
    context.json = options.json === true;
    const { listen } = await import('../listen/listen.ts');
    const standard = options.sandbox === undefined ? defaultPort : 0;
    const port = options.port === undefined ? standard : wholeNumber(options.port, '--port', context);
    await listen({ ...options, port, deadlineMs }, context);
  });
}
