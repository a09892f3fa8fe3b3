import type { CorpView, DepartmentView, MemberView } from '@wecomkit/sandbox/control';
import type { Language } from '../view/view.ts';

/** A department has an English name where the company gave it one (path/90205). */
export function departmentName(department: DepartmentView, lang: Language): string {
  return lang === 'en' && department.name_en !== '' ? department.name_en : department.name;
}

/** The name of the member's main department, or of the first one. */
export function departmentLine(corp: CorpView, member: MemberView, lang: Language): string {
  const id = member.main_department || member.department[0];
  const department = corp.departments.find((each) => each.id === id);
  return department === undefined ? '' : departmentName(department, lang);
}
