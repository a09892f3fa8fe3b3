import type { CorpView, Directory, MemberView } from '@wecomkit/sandbox/control';

/** The corp that the address names, or the first one. */
export function chooseCorp(directory: Directory | null, corpid: string | null): CorpView | null {
  const corps = directory?.corps ?? [];
  return corps.find((corp) => corp.corpid === corpid) ?? corps[0] ?? null;
}

/** Whose phone is shown when the address names nobody: that of the first active member. */
export function firstMember(corp: CorpView, besides?: string): MemberView | null {
  const others = corp.members.filter(({ userid }) => userid !== besides);
  return others.find(({ status }) => status === 1) ?? others[0] ?? null;
}
