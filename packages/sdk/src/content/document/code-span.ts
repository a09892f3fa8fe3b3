/** Inline code, or a run of backticks that has no partner. */
export interface CodeSpan {
  readonly code: string | undefined;
  readonly length: number;
}

/**
 * Reads inline code: a run of backticks up to the next run of the same length.
 * @param unpaired lengths of which no further run exists; looking for each only once keeps the time linear
 */
export function codeSpanAt(text: string, at: number, unpaired: Set<number>): CodeSpan {
  let size = 1;
  while (text[at + size] === '`') size += 1;
  const end = unpaired.has(size) ? undefined : endOf(text, at + size, size);
  if (end !== undefined) return { code: trimmed(text.slice(at + size, end)), length: end + size - at };
  unpaired.add(size);
  return { code: undefined, length: size };
}

function endOf(text: string, from: number, size: number): number | undefined {
  const runs = /`+/gu;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    if (run[0].length === size) return run.index;
  }
  return undefined;
}

/** Line breaks are blanks in code, and one blank at both ends stands for nothing (CommonMark 6.1). */
function trimmed(code: string): string {
  const line = code.replaceAll('\n', ' ');
  const isPadded = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '';
  return isPadded ? line.slice(1, -1) : line;
}
