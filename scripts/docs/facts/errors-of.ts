import { explain, type Explanation } from '../../../packages/sdk/src/errors/advice/index.ts';
import type { CredentialKind, Operation } from '../../../packages/sdk/src/operation.ts';
import { fixtureCodes, tokenCodes } from './fixture-codes.ts';
import { tableCodes } from './table-codes.ts';

/** What WeCom may answer to an operation, from the particular to the general. */
export interface OperationErrors {
  /** About the input, the objects that it names, or their state. */
  readonly own: readonly Explanation[];
  /** About the credential, the caller's address or the frequency. */
  readonly general: readonly Explanation[];
}

/** Any call: too often, or at a bad moment (path/90312, path/90313). */
const anyCall = [45009, -1];
/** A token of the wrong kind (path/90313). */
const wrongKind = 48002;

/** By credential (path/90313; robots: path/99110). */
const credentialCodes: Readonly<Record<CredentialKind, readonly number[]>> = {
  none: [],
  application: [...tokenCodes, wrongKind],
  contacts: [...tokenCodes, wrongKind],
  any: tokenCodes,
  robot: [93000, 93004, 93008],
};

export function errorsOf(operation: Operation): OperationErrors {
  const general = [...credentialCodes[operation.credential], ...anyCall];
  const own = [...tableCodes(operation), ...fixtureCodes(operation)];
  return { own: explained(own.filter((code) => !general.includes(code))), general: explained(general) };
}

function explained(codes: readonly number[]): readonly Explanation[] {
  return [...new Set(codes)].toSorted((a, b) => Math.abs(a) - Math.abs(b)).map((code) => explain(code));
}
