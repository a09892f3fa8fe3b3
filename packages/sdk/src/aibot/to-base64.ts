const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const filler = 61;

/**
 * Bytes as Base64, by what every runtime has. `btoa` wants them as a text first, which takes eight times as long, and
 * pictures have up to 10 MiB.
 */
export function toBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(filler);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group = (octet(bytes, index) << 16) | (octet(bytes, index + 1) << 8) | octet(bytes, index + 2);
    letters[at] = letter(group >> 18);
    letters[at + 1] = letter(group >> 12);
    if (left > 1) letters[at + 2] = letter(group >> 6);
    if (left > 2) letters[at + 3] = letter(group);
    at += 4;
  }
  return new TextDecoder().decode(letters);
}

/** Nothing behind the end counts as 0. */
function octet(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function letter(bits: number): number {
  return alphabet[bits & 63] ?? filler;
}
