/** One column of an import. WeCom matches columns by the name in the first row (path/90979). */
export interface Column<Row> {
  readonly header: string;
  /** There even when no row has a value; WeCom does not change what has no column. */
  readonly isRequired?: true | undefined;
  readonly cell: (row: Row) => string | number | undefined;
}

/** A CSV of UTF-8 with a line for each row; columns that no row fills are left out. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const used = columns.filter(
    ({ isRequired, cell }) => isRequired ?? rows.some((row) => cell(row) !== undefined),
  );
  const lines = rows.map((row) => used.map(({ cell }) => quote(cell(row))).join(','));
  return `${[used.map(({ header }) => quote(header)).join(','), ...lines].join('\n')}\n`;
}

function quote(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
