/** An address as its bytes: 4 of IPv4, 16 of IPv6. An IPv4 address written as IPv6 is one of IPv4. */
export type Address = readonly number[];

/**
 * Reads an address as servers and proxies write it: `101.226.103.5`, `::ffff:101.226.103.5`, `[2001:db8::1]`,
 * `fe80::1%eth0`.
 * @returns undefined for everything else
 */
export function parseAddress(text: string): Address | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%.*$/, '');
  if (!bare.includes(':')) return parseFour(bare);
  const bytes = parseSix(bare);
  return bytes && isMapped(bytes) ? bytes.slice(12) : bytes;
}

function parseFour(text: string): Address | undefined {
  const parts = text.split('.');
  const bytes = parts.filter((part) => /^\d{1,3}$/.test(part)).map(Number);
  return parts.length === 4 && bytes.length === 4 && bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseSix(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(parseGroups);
  if (!head || (halves.length === 2 && !tail)) return undefined;
  if (halves.length === 1 || !tail) return head.length === 16 ? head : undefined;
  const missing = 16 - head.length - tail.length;
  return missing < 2 ? undefined : [...head, ...Array<number>(missing).fill(0), ...tail];
}

/** Groups of four hexadecimal digits, the last of which may be an IPv4 address. */
function parseGroups(text: string): Address | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const four = index === groups.length - 1 && group.includes('.') ? parseFour(group) : undefined;
    if (four) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(group))
      bytes.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255);
    else return undefined;
  }
  return bytes;
}

function isMapped(bytes: Address): boolean {
  return bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}
