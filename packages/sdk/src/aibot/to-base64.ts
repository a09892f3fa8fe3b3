const step = 0x80_00;

/** Bytes as Base64, by what every runtime has. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  // As arguments, too many at once would overflow the stack.
  for (let start = 0; start < bytes.length; start += step) {
    characters += String.fromCharCode(...bytes.subarray(start, start + step));
  }
  return btoa(characters);
}
