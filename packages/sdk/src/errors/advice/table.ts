/**
 * The cells after the code in the line of a table that starts with it, or none. The tables are sorted texts of
 * `\ncode\tcell\tcell` lines, searched in place: nobody needs all of them.
 */
export function cells(table: string, code: number): readonly string[] {
  const mark = `\n${code}\t`;
  const at = table.indexOf(mark);
  if (at < 0) return [];
  const end = table.indexOf('\n', at + 1);
  return table.slice(at + mark.length, end < 0 ? undefined : end).split('\t');
}
