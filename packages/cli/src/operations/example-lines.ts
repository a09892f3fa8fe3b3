import type { Operation } from '@wecomkit/sdk/catalog';
import { setAt, isRecord } from '../options/members.ts';
import { type FieldOption, fieldOptions } from '../options/field-options.ts';
import { isSwitch } from '../options/is-switch.ts';
import { isJsonList } from '../options/value-syntax.ts';
import { argumentsOf, takesRows } from './arguments.ts';
import { commandOf } from './command-name.ts';
import { isExport } from './operation-options.ts';

/** Lines for the help of an operation, made from the example of its declaration. */
export function exampleLines(operation: Operation): readonly string[] {
  const command = `wecomkit ${commandOf(operation)}`;
  const { cursor, job } = operation;
  const line = [command, ...words(operation)].join(' ');
  if (takesRows(operation)) return [`${command} rows.csv`, `${command} rows.json --no-wait`];
  if (cursor) return [`${command} --limit 20`, `${command} --json > rows.jsonl`];
  if (isExport(operation)) return [`${line} --limit 20`, `${line} --json > rows.jsonl`];
  if (operation.answersFile) return [line, `${line} --output file`];
  return job || operation.retry !== 'read' ? [line, `${line} --dry-run`] : [line, `${line} --json`];
}

/** The example as arguments and options; as JSON where options would take more room than the JSON itself. */
function words(operation: Operation): readonly string[] {
  const file = Object.entries(operation.input.members).find(([, { kind }]) => kind === 'file');
  const example = withoutFixed(operation, file?.[0]);
  const path = file ? ['report.pdf'] : [];
  const left = structuredClone(example);
  const first = argumentsOf(operation)[0];
  const subject = first?.kind === 'member' ? take(left, first.option) : undefined;
  const options = fieldOptions(operation.input).flatMap((option) => optionWords(option, left));
  if (isEmpty(left)) return [...path, ...(subject === undefined ? [] : [quoted(subject)]), ...options];
  return [...path, '--input', quoted(JSON.stringify(example))];
}

/** Without the file, what the connection fills in and secrets: none of them is an option. */
function withoutFixed({ example, input }: Operation, file: string | undefined): Record<string, unknown> {
  if (!isRecord(example)) return {};
  const entries = Object.entries(example).filter(([name]) => {
    const field = input.members[name];
    const isSecret = field?.kind === 'text' && field.secret === true;
    return name !== file && !field?.fromConnection && !isSecret;
  });
  return Object.fromEntries(entries);
}

function optionWords(option: FieldOption, left: Record<string, unknown>): readonly string[] {
  // Members of the objects of a list are given together, as JSON.
  if (option.list !== undefined) return [];
  const value = peek(left, option.path);
  if (value === undefined) return [];
  if (isSwitch(option)) {
    take(left, option);
    return [Number(value) === 1 ? `--${option.path}` : `--no-${option.path}`];
  }
  const word = take(left, option);
  return word === undefined ? [] : [`--${option.path}`, quoted(word)];
}

/** Takes a member out of the example, as it is typed. Nothing when it has no form as one word. */
function take(left: Record<string, unknown>, { path, field }: FieldOption): string | undefined {
  const value = peek(left, path);
  const word =
    field.kind === 'list' && isJsonList(field)
      ? JSON.stringify(value)
      : Array.isArray(value)
        ? value.join(',')
        : typeof value === 'object' || value === undefined
          ? undefined
          : String(value);
  if (word !== undefined) setAt(left, path.split('.'), undefined);
  return word;
}

function peek(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (isRecord(value) && Object.values(value).every(isEmpty));
}

function quoted(word: string): string {
  return /^[\w@.:/|,-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
