/**
 * How many bytes a text has in UTF-8, which is what WeCom's limits in 字节 count (path/90236). Half a surrogate
 * pair counts 3, as encoders write U+FFFD for it. Nothing is allocated.
 */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isPair(text, index)) {
      bytes += 2;
      index += 1;
    } else bytes += 2;
  }
  return bytes;
}

/** How many Unicode characters a text has, which is what limits in 字符 count. An emoji may be several. */
export function charLength(text: string): number {
  let chars = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if (!isPair(text, index)) continue;
    chars -= 1;
    index += 1;
  }
  return chars;
}

/** Whether the two units at `index` are one character beyond U+FFFF. */
export function isPair(text: string, index: number): boolean {
  // charCodeAt is NaN behind the end, which no comparison accepts.
  const unit = text.charCodeAt(index);
  const next = text.charCodeAt(index + 1);
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}
