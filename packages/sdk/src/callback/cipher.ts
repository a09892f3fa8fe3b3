import { CallbackError } from '../errors/callback-error.ts';
import { readEncodingAESKey } from './aes-key.ts';
import { decryptBase64, encryptBase64 } from './aes.ts';
import { freshBytes } from './fresh-bytes.ts';
import { readFrame, writeFrame } from './frame.ts';
import { equalSignatures, signature } from './signature.ts';

/** The three values of the callback settings in the admin console (path/90930). */
export interface CallbackCredentials {
  /** The signing secret: letters and digits, at most 32 characters. */
  readonly token: string;
  /** 43 letters and digits. */
  readonly encodingAESKey: string;
  /** CorpID for self-built apps and contact sync, SuiteID for third-party apps, empty for bots (path/90968). */
  readonly receiveid: string;
}

/** The values that WeCom puts into the query of every callback, as decoded strings. */
export interface SignedValues {
  readonly msg_signature: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** Signs and encrypts with one set of credentials. Holds the secrets where no logger finds them. */
export interface CallbackCipher {
  readonly receiveid: string;
  /** `msg_signature` for an encrypted text. */
  readonly sign: (timestamp: string, nonce: string, encrypt: string) => string;
  /** @throws CallbackError `signature` */
  readonly assertSigned: (values: SignedValues, encrypt: string) => void;
  /** A message as Base64 of its encrypted frame. `random` is 16 bytes, fresh ones by default. */
  readonly encrypt: (message: string, random?: Uint8Array) => string;
  /**
   * The message of an encrypted frame, and its 16 random bytes. Checks the receiver, not the signature:
   * without that a changed text can pass unnoticed.
   * @throws CallbackError `base64`, `cipher`, `frame` or `receiveid`
   */
  readonly decrypt: (encrypt: string) => { readonly message: string; readonly random: Uint8Array };
}

/**
 * Checks and decodes the credentials once.
 * @throws CallbackError `key` when encodingAESKey is not 43 letters and digits, or the token is missing
 */
export function createCipher({ token, encodingAESKey, receiveid }: CallbackCredentials): CallbackCipher {
  const key = readEncodingAESKey(encodingAESKey);
  assertToken(token);
  const sign = (timestamp: string, nonce: string, encrypt: string): string =>
    signature(token, timestamp, nonce, encrypt);
  return {
    receiveid,
    sign,
    assertSigned: ({ msg_signature, timestamp, nonce }, encrypt) => {
      if (equalSignatures(sign(timestamp, nonce, encrypt), msg_signature)) return;
      throw new CallbackError(
        'signature',
        'callback: msg_signature does not match; is the Token the one of the admin console?',
      );
    },
    encrypt: (message, random = freshBytes(16)) =>
      encryptBase64(key, writeFrame({ message, receiveid, random })),
    decrypt: (encrypt) => {
      const frame = readFrame(decryptBase64(key, encrypt));
      assertReceiver(receiveid, frame.receiveid);
      return frame;
    },
  };
}

/** Where it comes from the environment it may be missing, and everybody could sign with nothing. */
function assertToken(token: unknown): void {
  if (typeof token === 'string' && token !== '') return;
  throw new CallbackError('key', 'callback: the token is missing; it stands in the settings of the callback');
}

/** Exact, and also when the expected id is empty: a bot must not take what was made for an app. */
function assertReceiver(expected: string, found: string): void {
  if (expected === found) return;
  throw new CallbackError('receiveid', 'callback: the message is meant for another corp, suite or bot');
}
