import { styleText } from 'node:util';
import { exitCode, type ExitCode } from './exit-code.ts';
import type { Io, Output } from './io.ts';
import { type Language, pickLanguage } from './language.ts';
import { textsOf } from './texts/texts-of.ts';
import type { Texts } from './texts/texts.ts';

type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
}

/** What every command needs to know of its surroundings, and what it leaves behind. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly texts: Texts;
  /** Colours for standard output, and for standard error. */
  readonly style: Style;
  readonly errorStyle: Style;
  readonly verbose: boolean;
  /** The command that is being run: `wecomkit send text`. */
  commandPath: string;
  /** The answer goes to standard output as JSON and nothing else does. */
  json: boolean;
  /** Rows of the answer are on standard output already: nothing may follow them there. */
  hasAnswered: boolean;
  exitCode: ExitCode;
}

export async function createContext(argv: readonly string[], io: Io): Promise<Context> {
  const language = pickLanguage(argv, io.env);
  const plain = argv.includes('--no-color');
  return {
    io,
    language,
    texts: await textsOf(language),
    style: createStyle(io.stdout, io, plain),
    errorStyle: createStyle(io.stderr, io, plain),
    verbose: argv.includes('--verbose'),
    commandPath: 'wecomkit',
    json: false,
    hasAnswered: false,
    exitCode: exitCode.ok,
  };
}

/** Colours only on a terminal that has not asked for none (no-color.org). */
function createStyle(output: Output, { env }: Io, plain: boolean): Style {
  const isColored = !plain && output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const paint =
    (format: keyof Style): Paint =>
    (text) =>
      isColored ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
  };
}
