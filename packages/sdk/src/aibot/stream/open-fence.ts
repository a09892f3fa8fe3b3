const fence = /^ {0,3}(?:`{3,}|~{3,}).*$/gmu;

/** The line that opens the block of code in which a markdown text ends, or `undefined` when it does not. */
export function openFence(markdown: string): string | undefined {
  let open: string | undefined;
  for (const [line] of markdown.matchAll(fence)) {
    const mark = line.trim();
    if (open === undefined) open = mark;
    // A closing fence is of the same sign, as long or longer, and says nothing else.
    else if (/^(?:`+|~+)$/u.test(mark) && mark.startsWith(/^(?:`+|~+)/u.exec(open)?.[0] ?? ''))
      open = undefined;
  }
  return open;
}

/** The same text with its block of code closed. */
export function withClosedFence(markdown: string): string {
  const open = openFence(markdown);
  if (open === undefined) return markdown;
  const mark = /^(?:`+|~+)/u.exec(open)?.[0] ?? '';
  return `${markdown}${markdown.endsWith('\n') ? '' : '\n'}${mark}`;
}
