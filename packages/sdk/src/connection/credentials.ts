import { CredentialError } from '../errors/index.ts';
import type { CredentialKind } from '../operation.ts';

/** The credentials that a client can hold, several at once (path/90664, path/90665, path/99110). */
export type HeldKind =
  /** The secret of one application. */
  | 'application'
  /** The secret of the contact-sync assistant (通讯录同步助手). */
  | 'contacts'
  /** The key of a group robot. */
  | 'robot';

/** Something for each credential that is held. */
export type Credentials<Value> = { readonly [Kind in HeldKind]?: Value | undefined };

/** Which credentials a call can travel with, the better one first: an application may read what the other may not. */
const serving: Readonly<Record<CredentialKind, readonly HeldKind[]>> = {
  none: ['application', 'contacts'],
  any: ['application', 'contacts'],
  application: ['application'],
  contacts: ['contacts'],
  robot: ['robot'],
};

/** Where `createWeCom` and `createBot` take each. */
const options: Readonly<Record<HeldKind, string>> = {
  application: 'corpsecret',
  contacts: 'contacts.corpsecret',
  robot: 'key',
};

/** The credential that an operation travels with, or `undefined`. `wished` narrows the choice of those that take either. */
export function findCredential(
  needed: CredentialKind,
  held: Credentials<unknown>,
  wished: HeldKind | undefined,
): HeldKind | undefined {
  return serving[needed].find((kind) => held[kind] !== undefined && (wished ?? kind) === kind);
}

/**
 * As `findCredential`, for an operation that is about to be called.
 * @throws CredentialError which names the kind that is missing and where it is found
 */
export function chooseCredential(
  operation: string,
  needed: CredentialKind,
  held: Credentials<unknown>,
  wished: HeldKind | undefined,
): HeldKind | undefined {
  const found = findCredential(needed, held, wished);
  if (found !== undefined || needed === 'none') return found;
  const fitting = serving[needed];
  const isFitting = wished !== undefined && fitting.includes(wished);
  const missing = (isFitting ? wished : fitting[0]) ?? 'application';
  const given = isFitting ? undefined : (wished ?? findCredential('any', held, undefined) ?? 'robot');
  throw new CredentialError(operation, { needed: missing, given, option: options[missing] });
}
