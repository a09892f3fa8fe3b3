import type { CorpView, DepartmentView, Directory, MemberView } from '@wecomkit/sandbox/control';

/** The corp that the address names, or the first one. */
export function chooseCorp(directory: Directory | null, corpid: string | null): CorpView | null {
  const corps = directory?.corps ?? [];
  return corps.find((corp) => corp.corpid === corpid) ?? corps[0] ?? null;
}

/** The member that the address names, or the first active one. */
export function chooseMember(corp: CorpView, userid: string | null): MemberView | null {
  const wished = userid?.toLowerCase();
  return (
    corp.members.find((member) => member.userid.toLowerCase() === wished) ??
    corp.members.find((member) => member.status === 1) ??
    corp.members[0] ??
    null
  );
}

/** One row of the tree in which a member is chosen. */
export type TreeRow =
  | {
      readonly kind: 'department';
      readonly key: string;
      readonly department: DepartmentView;
      readonly depth: number;
    }
  | { readonly kind: 'member'; readonly key: string; readonly member: MemberView; readonly depth: number };

/**
 * The departments with their members as rows, depth first, siblings by descending `order` as WeCom sorts them.
 * With a search, only what matches and the departments above it; a department that matches shows all its members.
 */
export function treeRows(corp: CorpView, search: string): readonly TreeRow[] {
  const wanted = search.trim().toLowerCase();
  const known = new Set(corp.departments.map((department) => department.id));
  const walk = (parent: number | null, depth: number, isShown: boolean): TreeRow[] =>
    corp.departments
      .filter((department) =>
        parent === null ? !known.has(department.parentid) : department.parentid === parent,
      )
      .toSorted((a, b) => b.order - a.order || a.id - b.id)
      .flatMap((department) => {
        const showsAll = isShown || matches(wanted, [department.name, department.name_en]);
        const members: TreeRow[] = corp.members
          .filter((member) => member.department.includes(department.id))
          .filter((member) => showsAll || matches(wanted, searched(member)))
          .map((member) => ({
            kind: 'member',
            key: `${department.id}/${member.userid}`,
            member,
            depth: depth + 1,
          }));
        const inner = walk(department.id, depth + 1, showsAll);
        if (members.length + inner.length === 0) return [];
        const head: TreeRow = { kind: 'department', key: String(department.id), department, depth };
        return [head, ...members, ...inner];
      });
  return walk(null, 0, wanted === '');
}

function searched(member: MemberView): readonly string[] {
  return [member.userid, member.name, member.alias, member.position, member.mobile];
}

function matches(wanted: string, values: readonly string[]): boolean {
  return values.some((value) => value.toLowerCase().includes(wanted));
}
