import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { Context } from '../context.ts';
import { commands } from './commands.ts';
import { defineLater } from './define-later.ts';
import { helpFormat } from './help-format.ts';

/** The whole command line, with commands that load what they need only when they are run. */
export function createProgram(context: Context): Command {
  const { io, texts } = context;
  const program = new Command('wecomkit')
    .description(texts.program.description)
    .version(manifest.version, '-V, --version', texts.program.version)
    .helpOption('-h, --help', texts.program.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Mistakes are reported in one place, in the person's language.
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .configureHelp(helpFormat(context));
  addGlobalOptions(program, context);
  program.addHelpText('after', `\n${texts.program.after}`);
  return defineLater(program, commands(texts), context);
}

function addGlobalOptions(program: Command, { texts }: Context): void {
  program
    .addOption(new Option('--lang <en|zh>', texts.program.lang).argParser(checkLanguage))
    .option('--verbose', texts.program.verbose)
    .option('--no-color', texts.program.noColor);
}

/** Was read before; here only so that help shows it. */
function checkLanguage(value: string): string {
  return value;
}
