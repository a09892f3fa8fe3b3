/**
 * Reads a CSV: cells in quotes may hold commas, line breaks and doubled quotes; lines end with LF or CR LF; a byte
 * order mark in front and empty lines do not count (path/90979).
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/gy;
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  while (cell.lastIndex < source.length) {
    const start = cell.lastIndex;
    const found = cell.exec(source);
    if (!found) {
      // A stray quote: the rest of the line is taken as it stands.
      cell.lastIndex = takeLine(source, start, lines);
      continue;
    }
    const [, quoted, plain = '', end = ''] = found;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',' && cell.lastIndex === source.length) lines.at(-1)?.push('');
    if (end !== ',') lines.push([]);
  }
  return lines.filter((line) => line.some((each) => each.trim() !== ''));
}

function takeLine(source: string, start: number, lines: string[][]): number {
  const end = source.indexOf('\n', start);
  const stop = end < 0 ? source.length : end;
  lines.at(-1)?.push(source.slice(start, stop).replace(/\r$/u, ''));
  lines.push([]);
  return stop + 1;
}
