import type { Field, ObjectField } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { isRecord } from '../options/members.ts';
import { cell, isSimple } from './cell.ts';
import { note, printJson } from './print.ts';
import { printRows } from './print-rows.ts';
import type { Row } from './row-table.ts';
import { table } from './table.ts';

/** What every answer has (path/90664); it is said in other words. */
const usual = new Set(['errcode', 'errmsg']);

interface Part {
  readonly name: string;
  readonly value: unknown;
  readonly field: Field | undefined;
}

interface Wishes {
  /** What is said of an answer that says nothing. */
  readonly done: string;
  readonly columns?: readonly string[] | undefined;
}

/** Prints an answer: as JSON, or for people its members one a line and each list of objects as a table. */
export async function printAnswer(
  answer: unknown,
  output: ObjectField,
  { done, columns }: Wishes,
  context: Context,
): Promise<void> {
  const parts = isRecord(answer) ? partsOf(answer, output.members) : [];
  if (context.json) printJson(context, answer);
  else await printParts(parts, { done, columns }, context);
  noteInvalid(parts, context);
}

async function printParts(
  parts: readonly Part[],
  { done, columns }: Wishes,
  context: Context,
): Promise<void> {
  const others = parts.filter((part) => !isList(part) && !isEmpty(part));
  const all = parts.filter(isList);
  const filled = all.filter((part) => !isEmpty(part));
  // That a list is empty is news only where there is nothing else.
  const lists =
    filled.length > 0 || others.length > 0 ? filled : all.filter(({ name }) => !name.includes('.'));
  if (lists.length === 0 && others.length === 0) {
    context.io.stdout.write(`${context.style.green(done)}\n`);
    return;
  }
  printMembers(others, context);
  for (const { name, value, field } of lists) {
    if (others.length > 0 || lists.length > 1) context.io.stdout.write(`\n${context.style.bold(name)}\n`);
    const fields = field?.kind === 'list' && field.item.kind === 'object' ? field.item.members : undefined;
    const count = await printRows(value as readonly Row[], { fields, columns }, context);
    if (count === 0) note(context, context.errorStyle.dim(context.texts.output.noRows));
  }
}

function printMembers(parts: readonly Part[], { io, language, style }: Context): void {
  if (parts.length === 0) return;
  const lines = parts.map(({ name, value, field }) => [style.dim(name), cell(value, field, language)]);
  io.stdout.write(`${table(lines)}\n`);
}

/** The members in the order of the declaration; those of objects under their path. */
function partsOf(answer: Row, fields: Readonly<Record<string, Field>>, above = ''): readonly Part[] {
  const names = new Set([...Object.keys(fields), ...Object.keys(answer)]);
  return [...names].flatMap((name): readonly Part[] => {
    const value = answer[name];
    if (value === undefined || value === null || (above === '' && usual.has(name))) return [];
    const field = fields[name];
    const path = above + name;
    if (!isRecord(value)) return [{ name: path, value, field }];
    return partsOf(value, field?.kind === 'object' ? field.members : {}, `${path}.`);
  });
}

/** A list of objects, or an empty one that is declared to hold objects. */
function isList({ value, field }: Part): boolean {
  if (!Array.isArray(value)) return false;
  return value.length > 0
    ? !isSimple(value) && value.every(isRecord)
    : field?.kind === 'list' && field.item.kind === 'object';
}

/** Members without a value say nothing to anybody. */
function isEmpty({ value }: Part): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** WeCom leaves out whom it cannot find and reports success (`invaliduser`, `invalidlist`, `unlicenseduser` …). */
function noteInvalid(parts: readonly Part[], context: Context): void {
  const missed = parts.filter((part) => /^(?:invalid|unlicensed)/u.test(part.name) && !isEmpty(part));
  if (missed.length === 0) return;
  context.exitCode = exitCode.partial;
  note(context, context.errorStyle.yellow(context.texts.output.leftOut));
}
