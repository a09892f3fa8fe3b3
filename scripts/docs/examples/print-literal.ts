const widest = 60;

/** A JSON value as TypeScript people write it: names bare, single quotes, short things on one line. */
export function printLiteral(value: unknown, indent: string = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inline = oneLine(value);
  if (indent.length + inline.length <= widest) return inline;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => printLiteral(item, inner))
    : Object.entries(value).map(([name, member]) => `${nameOf(name)}: ${printLiteral(member, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}`;
}

function oneLine(value: object): string {
  if (Array.isArray(value)) return `[${value.map((item) => inlineLiteral(item)).join(', ')}]`;
  const members = Object.entries(value).map(([name, member]) => `${nameOf(name)}: ${inlineLiteral(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function inlineLiteral(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'object' && value !== null ? oneLine(value) : String(value);
}

function nameOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
  return `'${inner.replaceAll("'", String.raw`\'`)}'`;
}
