import { refuse } from '../../wire/refusal.ts';
import { parseCsv } from './parse-csv.ts';

/** A row by the names of its columns; columns that a short row lacks are absent. */
export type TableRow = Readonly<Record<string, string>>;

const decoder = new TextDecoder();

/**
 * The rows of an import file: columns are matched by their names in the first row, whatever their order (path/90979).
 * 40092 for a file without rows, or without a column that is needed.
 */
export function readTable(content: Uint8Array, required: readonly string[]): readonly TableRow[] {
  const [header = [], ...lines] = parseCsv(decoder.decode(content));
  const names = header.map((name) => name.trim());
  if (lines.length === 0 || required.some((name) => !names.includes(name))) refuse(40092);
  return lines.map((cells) => {
    const row = cells.slice(0, names.length).map((cell, index) => [names[index] ?? '', cell.trim()] as const);
    return Object.fromEntries(row);
  });
}
