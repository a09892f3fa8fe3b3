/** Size in bytes of UTF-8. A lone surrogate counts three, as encoders write U+FFFD for it. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isPairAt(text, index, unit)) {
      bytes += 2;
      index += 1;
    } else bytes += 2;
  }
  return bytes;
}

/** Number of Unicode characters (code points). */
export function charLength(text: string): number {
  let chars = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isPairAt(text, index, text.charCodeAt(index))) index += 1;
    chars += 1;
  }
  return chars;
}

function isPairAt(text: string, index: number, unit: number): boolean {
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
