import type { InputIssue } from '../errors/input-error.ts';

/** What a check carries along: the issues found so far, and what to do with texts that WeCom would cut. */
export interface Context {
  readonly issues: InputIssue[];
  /** `issue`: report them. `cut`: cut them as WeCom would. */
  readonly onCut: 'issue' | 'cut';
}

export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a member says anything: empty texts and lists, 0 and false say nothing. */
export function isFilled(value: unknown): boolean {
  if (isAbsent(value) || value === '' || value === 0 || value === false) return false;
  return !(Array.isArray(value) && value.length === 0);
}

export function at(path: string, member: string | number): string {
  return path === '' ? String(member) : `${path}.${member}`;
}

export function wrongType(context: Context, path: string, expected: string, value: unknown): void {
  context.issues.push({
    path,
    rule: 'type',
    limit: expected,
    actual: Array.isArray(value) ? 'list' : typeof value,
  });
}
