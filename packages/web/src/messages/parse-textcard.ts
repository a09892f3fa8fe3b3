/** The lines of a text card's description: `<br>` and three built-in colours by `<div class>` (path/90236). */
export interface TextcardLine {
  readonly tone: 'gray' | 'normal' | 'highlight';
  readonly text: string;
}

const divs = /<div\s+class\s*=\s*["']?(gray|normal|highlight)["']?\s*>([\s\S]*?)<\/div>/gi;

export function parseTextcard(description: string): readonly TextcardLine[] {
  const lines: TextcardLine[] = [];
  let at = 0;
  for (const match of description.matchAll(divs)) {
    lines.push(...plain(description.slice(at, match.index), 'normal'));
    lines.push(...plain(match[2] ?? '', toneOf(match[1])));
    at = match.index + match[0].length;
  }
  return [...lines, ...plain(description.slice(at), 'normal')];
}

function toneOf(name: string | undefined): TextcardLine['tone'] {
  const lower = name?.toLowerCase();
  return lower === 'gray' || lower === 'highlight' ? lower : 'normal';
}

function plain(text: string, tone: TextcardLine['tone']): TextcardLine[] {
  const lines = text.split(/<br\s*\/?>|\n/i).map((line) => ({ tone, text: line }));
  // The break between two divs makes no empty line of its own.
  return lines.length === 1 && lines[0]?.text.trim() === '' ? [] : lines;
}
