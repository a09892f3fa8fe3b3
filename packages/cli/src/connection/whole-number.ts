import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError that names the option */
export function wholeNumber(value: string, flag: string, { texts }: Context): number {
  if (!/^\d{1,15}$/u.test(value)) throw new UsageError(texts.connection.notNumber(flag));
  return Number(value);
}
