/** The words of a line as a shell reads them: quotes taken off, nothing expanded. */
export function shellWords(line: string): readonly string[] {
  const word = /(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/gu;
  const part = /'([^']*)'|"([^"]*)"|\\(.)|([^'"\\]+)/gu;
  return Array.from(line.matchAll(word), ([whole]) =>
    Array.from(whole.matchAll(part), ([, single, double, escaped, plain]) =>
      String(single ?? double ?? escaped ?? plain),
    ).join(''),
  );
}
