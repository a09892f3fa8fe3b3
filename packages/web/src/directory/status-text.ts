import type { MemberView } from '@wecomkit/sandbox/control';
import type { TextTable } from '../texts/en.ts';

/** Why a member gets nothing (path/90196: 2 disabled, 4 not active, 5 left); nothing for an active one. */
export function statusText(texts: TextTable, { status }: MemberView): string {
  if (status === 1) return '';
  if (status === 2) return texts.memberDisabled;
  return status === 5 ? texts.memberLeft : texts.memberInactive;
}
