import type { ObjectField } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { items, readScalar } from '../options/read-assignments.ts';
import type { Sources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';
import { parseCsv } from './parse-csv.ts';

/**
 * The rows of a file, or of standard input for `-`: a JSON list, JSON with one row a line, or CSV whose first line
 * names the members. What the file is shows its first sign.
 */
export async function readRows(
  path: string,
  row: ObjectField,
  sources: Sources,
  context: Context,
): Promise<readonly unknown[]> {
  const text = (path === '-' ? await sources.text('-') : decode((await sources.file(path)).content)).trim();
  try {
    if (text.startsWith('[')) return rowsOf(JSON.parse(text));
    if (text.startsWith('{'))
      return text
        .split(/\r?\n/u)
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line));
  } catch (error) {
    throw new UsageError(context.texts.sources.notJson(path, error instanceof Error ? error.message : ''));
  }
  return csvRows(text, row);
}

function rowsOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [json];
}

/** Cells of lists hold `1;2`; empty cells say nothing. */
function csvRows(text: string, { members }: ObjectField): readonly unknown[] {
  const [header = [], ...lines] = parseCsv(text);
  return lines.map((cells) => {
    const entries = header.flatMap((name, index) => {
      const value = cells[index]?.trim() ?? '';
      return value === '' ? [] : [[name.trim(), readCell(members[name.trim()], value)] as const];
    });
    return Object.fromEntries(entries);
  });
}

function readCell(field: ObjectField['members'][string] | undefined, value: string): unknown {
  if (field === undefined) return value;
  return field.kind === 'list' ? items(value, field.item) : readScalar(field, value);
}

/** Spreadsheets in China write GB 18030 where they are not told otherwise. */
function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}
