import type { Context } from '../context.ts';
import { isRecord } from '../options/members.ts';
import { note } from './print.ts';
import { type Row, type RowShape, type RowTable, rowTable } from './row-table.ts';

/** So many rows are looked at before the widths of the columns are settled. */
const sampleSize = 100;

/** Prints rows as they come: JSON, one a line, or a table. Gives how many there were. */
export async function printRows(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  shape: RowShape,
  context: Context,
): Promise<number> {
  return context.json ? printLines(rows, context) : printTable(rows, shape, context);
}

async function printLines(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  context: Context,
): Promise<number> {
  let count = 0;
  for await (const row of rows) {
    context.io.stdout.write(`${JSON.stringify(row)}\n`);
    context.hasAnswered = true;
    count += 1;
  }
  return count;
}

async function printTable(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  shape: RowShape,
  context: Context,
): Promise<number> {
  const sample: Row[] = [];
  let made: RowTable | undefined;
  let count = 0;
  const write = (line: string): void => void context.io.stdout.write(`${line}\n`);
  const begin = (): RowTable => {
    made = rowTable(sample, shape, context);
    write(context.style.bold(made.header));
    for (const row of sample) write(made.line(row));
    return made;
  };
  for await (const given of rows) {
    const row = isRecord(given) ? given : { value: given };
    count += 1;
    if (made) write(made.line(row));
    else if (sample.push(row) === sampleSize) begin();
  }
  if (count > 0) tellHidden(made ?? begin(), context);
  return count;
}

function tellHidden({ hidden }: RowTable, context: Context): void {
  if (hidden.length === 0) return;
  note(context, context.errorStyle.dim(context.texts.output.hiddenColumns(hidden)));
}
