import type { CorpView, MemberView } from '@wecomkit/sandbox/control';

/** The name of the member's main department, or of the first one. */
export function departmentLine(corp: CorpView, member: MemberView): string {
  const id = member.main_department || member.department[0];
  return corp.departments.find((department) => department.id === id)?.name ?? '';
}
