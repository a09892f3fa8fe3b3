import { CallbackError } from '../errors/callback-error.ts';

/** A decoded key. The vector is fixed by the scheme: the first 16 bytes of the key (path/90968). */
export interface AesKey {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

const encodingAESKeyForm = /^[A-Za-z0-9]{43}$/;
const mediaKeyForm = /^[A-Za-z0-9+/]{43}=?$/;

/**
 * Decodes the EncodingAESKey of the callback settings: 43 letters and digits, Base64 of 32 bytes without the `=`.
 * The form is checked first, as lenient decoders skip wrong characters and still find 32 bytes (path/90930).
 * @throws CallbackError `key`; the message does not carry the key.
 */
export function readEncodingAESKey(encodingAESKey: string): AesKey {
  // Where it comes from the environment it may be missing, whatever the type says.
  const given: unknown = encodingAESKey;
  if (typeof given === 'string' && encodingAESKeyForm.test(given)) return decodeKey(given);
  const found = typeof given === 'string' ? `${given.length} characters` : 'none';
  throw new CallbackError('key', `callback: encodingAESKey has to be 43 letters and digits, got ${found}`);
}

/**
 * Decodes the key of an encrypted file of a bot: Base64 of 32 bytes, with or without the `=` (path/100719).
 * @throws CallbackError `key`
 */
export function readMediaKey(aesKeyBase64: string): AesKey {
  if (!mediaKeyForm.test(aesKeyBase64)) {
    throw new CallbackError('key', 'callback: the key of a file has to be Base64 of 32 bytes');
  }
  return decodeKey(aesKeyBase64.slice(0, 43));
}

/** 43 characters hold 258 bits. `atob` ignores the two spare ones, which strict decoders refuse. */
function decodeKey(base64: string): AesKey {
  const key = Uint8Array.from(atob(`${base64}=`), (character) => character.charCodeAt(0));
  return { key, iv: key.subarray(0, 16) };
}
