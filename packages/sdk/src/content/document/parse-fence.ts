import type { Taken } from './parse-document.ts';

const opening = /^( {0,3})(`{3,}|~{3,})([^\n]*)$/u;

/** A fenced code block, up to its closing line or the end of what is around it. */
export function parseFence(lines: readonly string[], at: number): Taken | undefined {
  const [, indent = '', marker = '', info = ''] = opening.exec(lines[at] ?? '') ?? [];
  if (marker === '' || (marker.startsWith('`') && info.includes('`'))) return undefined;
  const code: string[] = [];
  let next = at + 1;
  while (next < lines.length && !closes(lines[next] ?? '', marker)) {
    code.push(withoutIndent(lines[next] ?? '', indent.length));
    next += 1;
  }
  return {
    block: { type: 'code', info: info.trim(), lines: code },
    lines: Math.min(next + 1, lines.length) - at,
  };
}

function closes(line: string, marker: string): boolean {
  const mark = line.trim();
  return mark.length >= marker.length && mark === marker.charAt(0).repeat(mark.length);
}

function withoutIndent(line: string, columns: number): string {
  const indent = /^ */u.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(indent, columns));
}
