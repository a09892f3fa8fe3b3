/** A value as it is written in TypeScript: members without needless quotes, strings in single ones. */
export function literal(value: unknown, depth = 0): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value))
    return block(
      '[',
      value.map((item) => literal(item, depth + 1)),
      ']',
      depth,
    );
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, item]) => `${memberName(name)}: ${literal(item, depth + 1)}`,
    );
    return block('{', members, '}', depth);
  }
  return String(value);
}

/** Characters that still fit on a line. */
const lineLength = 60;

function block(open: string, parts: readonly string[], close: string, depth: number): string {
  if (parts.length === 0) return open + close;
  const line = parts.join(', ');
  const room = open === '{' ? ' ' : '';
  if (line.length <= lineLength && !line.includes('\n')) return open + room + line + room + close;
  const indent = '  '.repeat(depth + 1);
  return `${open}\n${parts.map((part) => `${indent}${part},\n`).join('')}${'  '.repeat(depth)}${close}`;
}

function memberName(name: string): string {
  // Written plainly or in quotes, this one name would set the prototype.
  if (name === '__proto__') return `['${name}']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** Escapes as JSON does; only the quotes differ. */
function quoted(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${inner}'`;
}
