/** A piece of a page: text that is markup already. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** Markup with texts in it: every text is escaped, pieces and lists of pieces go in as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce((whole, text, index) => whole + print(parts[index - 1]) + text);
  return { markup };
}

/** Markup that was made by other means. */
export function raw(markup: string): Html {
  return { markup };
}

function print(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return isHtml(part) ? part.markup : part.map(print).join('');
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return 'markup' in part;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}
