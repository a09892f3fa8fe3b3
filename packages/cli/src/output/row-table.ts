import type { Field } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { cell, isSimple } from './cell.ts';
import { cutTo, displayWidth, padTo } from './display-width.ts';

export type Row = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Field>>;

interface Column {
  readonly name: string;
  readonly field: Field | undefined;
  readonly width: number;
}

/** How rows are shown; made from the first ones, so that the others can follow as they come. */
export interface RowTable {
  readonly header: string;
  line(row: Row): string;
  /** Columns that the terminal has no room for. */
  readonly hidden: readonly string[];
}

export interface RowShape {
  /** What is declared about a row. */
  readonly fields?: Fields | undefined;
  /** The columns that the person asked for. */
  readonly columns?: readonly string[] | undefined;
}

const gap = 2;
/** One long value leaves room for others. */
const widest = 40;

/** A table of as many columns as the terminal holds, in the order of the declaration; all of them in a pipe. */
export function rowTable(
  sample: readonly Row[],
  { fields = {}, columns: wanted }: RowShape,
  context: Context,
): RowTable {
  const room = context.io.stdout.isTTY ? context.io.stdout.columns || 80 : Number.POSITIVE_INFINITY;
  const text = (row: Row, { name, field }: Omit<Column, 'width'>): string =>
    cell(row[name], field, context.language);
  const measured = (wanted ?? filledColumns(sample, fields)).map((name): Column => {
    const column = { name, field: fields[name] };
    const width = Math.max(displayWidth(name), ...sample.map((row) => displayWidth(text(row, column))));
    return { ...column, width: room === Number.POSITIVE_INFINITY ? width : Math.min(width, widest) };
  });
  const shown = fitting(measured, room);
  const join = (cells: readonly string[]): string => cells.join(' '.repeat(gap)).trimEnd();
  const fill = (value: string, { width }: Column): string =>
    padTo(room === Number.POSITIVE_INFINITY ? value : cutTo(value, width), width);
  return {
    header: join(shown.map((column) => fill(column.name, column))),
    line: (row) => join(shown.map((column) => fill(text(row, column), column))),
    hidden: measured.slice(shown.length).map(({ name }) => name),
  };
}

/** Columns that hold something simple in at least one row: those of the declaration first, in its order. */
function filledColumns(sample: readonly Row[], fields: Fields): readonly string[] {
  const names = new Set([...Object.keys(fields), ...sample.flatMap((row) => Object.keys(row))]);
  return [...names].filter(
    (name) =>
      sample.every((row) => isSimple(row[name])) &&
      sample.some((row) => row[name] !== undefined && row[name] !== '' && row[name] !== null),
  );
}

/** As many columns as there is room for; the first one always, cut if need be. */
function fitting(columns: readonly Column[], room: number): readonly Column[] {
  const shown: Column[] = [];
  let left = room;
  for (const column of columns) {
    const width = shown.length === 0 ? Math.min(column.width, room) : column.width;
    const taken = width + (shown.length === 0 ? 0 : gap);
    if (taken > left) break;
    shown.push({ ...column, width });
    left -= taken;
  }
  return shown;
}
