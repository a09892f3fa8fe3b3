const ivBytes = 16;

/** The key of an export in use: AES-256-CBC, its vector the first half of the key (path/94849). */
export interface ExportKey {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
}

/** A fresh key of 43 letters and digits: Base64 of 32 random bytes, taken anew until it has neither `+` nor `/`. */
export function randomExportKey(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const text = btoa(String.fromCharCode(...bytes)).slice(0, 43);
    if (/^[0-9A-Za-z]+$/u.test(text)) return text;
  }
}

/** Decodes a key that has the form of `encoding_aeskey`. */
export async function readExportKey(encoding_aeskey: string): Promise<ExportKey> {
  const bytes = Uint8Array.from(atob(`${encoding_aeskey}=`), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, ['encrypt', 'decrypt']);
  return { key, iv: bytes.slice(0, ivBytes) };
}
