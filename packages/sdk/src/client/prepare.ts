import { cutMarkdown, splitMarkdown } from '../content/split-markdown.ts';
import { cutText, splitText } from '../content/split-text.ts';
import { inputError } from '../errors/index.ts';
import type { Operation, Splittable } from '../operation.ts';
import { isRecord } from '../validate/context.ts';
import { maxBytesAt } from '../validate/field-at.ts';
import { validate } from '../validate/index.ts';
import type { Overflow } from './options.ts';

type Members = Readonly<Record<string, unknown>>;

/** What the credential fills in where the caller leaves it out. */
export type Defaults = Readonly<Record<string, unknown>>;

/**
 * Checks an input and gives its wire form, the operation's own members included.
 * @throws InputError when a documented limit is broken
 */
export function prepare(
  operation: Operation,
  input: unknown,
  defaults: Defaults,
  overflow: Overflow,
): Members {
  const given = withDefaults(operation, input, defaults);
  const { value, issues } = validate(operation.input, given, overflow === 'error' ? 'issue' : 'cut');
  if (issues.length > 0) {
    const splittable = operation.split?.path;
    const marked = issues.map((issue) =>
      issue.path === splittable ? { ...issue, splittable: true } : issue,
    );
    throw inputError(operation.name, marked, operation.doc);
  }
  const members = isRecord(value) ? value : {};
  return operation.fixed ? { ...members, ...operation.fixed } : members;
}

/** The inputs to send for one call: several when its text is split, a shortened one when it is cut. */
export function fit<Input>(operation: Operation<Input>, input: Input, overflow: Overflow): readonly Input[] {
  if (overflow === 'error' || !operation.split) return [input];
  const { path } = operation.split;
  const text = textAt(input, path);
  const maxBytes = maxBytesAt(operation.input, path);
  if (text === undefined || maxBytes === undefined || text.length * 3 <= maxBytes) return [input];
  const texts =
    overflow === 'split' ? split(operation.split, text, maxBytes) : [cut(operation.split, text, maxBytes)];
  return texts.map((part) => withTextAt(input, path.split('.'), part));
}

function split({ dialect }: Splittable, text: string, maxBytes: number): readonly string[] {
  return dialect === 'text' ? splitText(text, maxBytes) : splitMarkdown(text, maxBytes, dialect);
}

function cut({ dialect }: Splittable, text: string, maxBytes: number): string {
  return dialect === 'text' ? cutText(text, maxBytes) : cutMarkdown(text, maxBytes, dialect);
}

function withDefaults(operation: Operation, input: unknown, defaults: Defaults): unknown {
  if (!isRecord(input)) return input;
  const missing = Object.entries(operation.input.members).filter(
    ([name, field]) => field.fromConnection && input[name] === undefined && defaults[name] !== undefined,
  );
  if (missing.length === 0) return input;
  return { ...input, ...Object.fromEntries(missing.map(([name]) => [name, defaults[name]])) };
}

function textAt(input: unknown, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), input);
  return typeof value === 'string' ? value : undefined;
}

function withTextAt<Input>(input: Input, [name, ...rest]: readonly string[], text: string): Input {
  if (name === undefined || !isRecord(input)) return input;
  const inner = rest.length === 0 ? text : withTextAt(input[name], rest, text);
  return { ...input, [name]: inner };
}
