import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { errorsOf } from './errors-of.ts';

/** Which operations answer a code for a reason of their own. */
export function operationsByCode(
  operations: readonly Operation[],
): ReadonlyMap<number, readonly Operation[]> {
  const found = new Map<number, Operation[]>();
  for (const operation of operations) {
    for (const { code } of errorsOf(operation).own) {
      found.set(code, [...(found.get(code) ?? []), operation]);
    }
  }
  return found;
}
