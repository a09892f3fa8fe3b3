const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const tokenLength = 24;

/** A Token as WeCom's console makes them: letters and digits, at most 32 (path/90930). */
export function generateToken(): string {
  return Array.from({ length: tokenLength }, randomSign).join('');
}

/** An EncodingAESKey: 43 letters and digits, which are the Base64 of 32 bytes without its `=` (path/90930). */
export function generateAesKey(): string {
  for (;;) {
    const key = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
    // About every fourth has neither `+` nor `/`. Thrown dice instead would end in bits that strict decoders refuse.
    if (/^[A-Za-z0-9]{43}=$/.test(key)) return key.slice(0, 43);
  }
}

function randomSign(): string {
  // 248 is the largest multiple of 62 in a byte: what lies above would make some signs likelier.
  for (;;) {
    const value = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
    if (value < 248) return signs.charAt(value % signs.length);
  }
}
