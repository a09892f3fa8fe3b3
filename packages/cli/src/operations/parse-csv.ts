const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/gu;

/** The lines of a CSV text (RFC 4180), each as its cells; quotes taken off. Empty lines are left out. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, cell = '', end] of text.replace(/^\uFEFF/u, '').matchAll(token)) {
    line.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    if (line.some((one) => one !== '')) lines.push(line);
    line = [];
    if (end === '') break;
  }
  return lines;
}
