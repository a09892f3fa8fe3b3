import { createContext } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { type Io, processIo } from './io.ts';
import { report } from './output/report.ts';
import { createProgram } from './program/create-program.ts';

/**
 * Runs one command.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 WeCom or the network, 2 a mistake in the command, 3 partly delivered
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const context = createContext(argv, io);
  try {
    await createProgram(context).parseAsync(helpLast(argv), { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return report(error, context);
  }
}

/** `wecomkit help send text` means `wecomkit send text --help`. */
function helpLast(argv: readonly string[]): string[] {
  const [first, ...rest] = argv;
  return first === 'help' ? [...rest, '--help'] : [...argv];
}
