import { createContext } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { type Io, processIo } from './io.ts';
import { report } from './output/report.ts';
import { createProgram } from './program/create-program.ts';
import { rewrite } from './program/rewrite.ts';

/**
 * Runs one command.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 WeCom or the network, 2 a mistake in the command, 3 partly delivered
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const context = await createContext(argv, io);
  try {
    const program = createProgram(context);
    if (argv[0] === '__complete') {
      const { printCandidates } = await import('./completion/print-candidates.ts');
      await printCandidates(program, argv.slice(1), context);
    } else await program.parseAsync(rewrite(argv), { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return report(error, context);
  }
}
