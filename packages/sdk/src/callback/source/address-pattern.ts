import { parseAddress, type Address } from './address.ts';

/** Says whether an address is meant. */
export type AddressPattern = (address: Address) => boolean;

/**
 * Reads an entry of WeCom's list (path/90930): an address, one with stars for bytes, `101.226.103.*`, or a block,
 * `101.226.103.0/24`.
 * @returns undefined for what is none of them; it matches nothing then
 */
export function parsePattern(text: string): AddressPattern | undefined {
  const entry = text.trim();
  if (entry.includes('*')) return parseStars(entry);
  const [base = '', length] = entry.split('/');
  const address = parseAddress(base);
  if (!address) return undefined;
  const bits = length === undefined ? address.length * 8 : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (bits < 0 || bits > address.length * 8) return undefined;
  return (other) => other.length === address.length && agree(address, other, bits);
}

function parseStars(entry: string): AddressPattern | undefined {
  const parts = entry.split('.');
  const zeros = parseAddress(parts.map((part) => (part === '*' ? '0' : part)).join('.'));
  if (zeros?.length !== 4) return undefined;
  return (other) =>
    other.length === 4 && zeros.every((byte, index) => parts[index] === '*' || byte === other[index]);
}

function agree(left: Address, right: Address, bits: number): boolean {
  return left.every((byte, index) => {
    const compared = Math.min(8, Math.max(0, bits - index * 8));
    const mask = 0xff & (0xff << (8 - compared));
    return (byte & mask) === ((right[index] ?? 0) & mask);
  });
}
