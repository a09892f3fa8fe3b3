import type { SignedValues } from './cipher.ts';

/** The query of a callback, decoded. `echostr` is empty in a delivery. */
interface CallbackQuery extends SignedValues {
  readonly echostr: string;
}

/**
 * Reads the query string of a callback, with or without the leading `?`; other parameters may stand beside.
 * What is missing reads as empty, which no signature fits.
 */
export function readQuery(query: string | URLSearchParams): CallbackQuery {
  const values = typeof query === 'string' ? new URLSearchParams(query) : query;
  return {
    msg_signature: values.get('msg_signature') ?? '',
    timestamp: values.get('timestamp') ?? '',
    nonce: values.get('nonce') ?? '',
    // Base64 has no blanks. One is a raw `+` that a form-style parser, this one included, took for a blank.
    echostr: (values.get('echostr') ?? '').replaceAll(' ', '+'),
  };
}

/** Writes the query string of a callback, without the `?`, percent-encoded as WeCom does. */
export function writeQuery(values: SignedValues & { readonly echostr?: string | undefined }): string {
  const names = ['msg_signature', 'timestamp', 'nonce', 'echostr'] as const;
  return names
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(values[name] ?? '')}`)
    .join('&');
}
