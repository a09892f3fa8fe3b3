import type { DepartmentView } from '@wecomkit/sandbox/control';

/** The departments of a company, as lookups. */
export interface DepartmentTree {
  /** Those whose parent is not there; one in a real company. */
  readonly roots: readonly DepartmentView[];
  readonly get: (id: number) => DepartmentView | undefined;
  /** Those right below, by descending `order` as WeCom sorts them (path/90205). */
  readonly below: (id: number) => readonly DepartmentView[];
  /** From the root down to the department itself. */
  readonly pathTo: (id: number) => readonly DepartmentView[];
  /** Those with a text in one of their names. */
  readonly search: (text: string) => readonly DepartmentView[];
}

const made = new WeakMap<readonly DepartmentView[], DepartmentTree>();

/** The tree of a list of departments; made once for a list. */
export function treeOf(departments: readonly DepartmentView[]): DepartmentTree {
  const known = made.get(departments) ?? makeTree(departments);
  made.set(departments, known);
  return known;
}

function makeTree(departments: readonly DepartmentView[]): DepartmentTree {
  const sorted = departments.toSorted((a, b) => b.order - a.order || a.id - b.id);
  const byId = new Map(departments.map((department) => [department.id, department]));
  const byParent = Map.groupBy(sorted, ({ parentid }) => parentid);

  function pathTo(id: number): readonly DepartmentView[] {
    const path: DepartmentView[] = [];
    let at = byId.get(id);
    // A ring in a seed ends where it closes.
    while (at !== undefined && !path.includes(at)) {
      path.unshift(at);
      at = byId.get(at.parentid);
    }
    return path;
  }

  return {
    roots: sorted.filter(({ parentid }) => !byId.has(parentid)),
    get: (id) => byId.get(id),
    below: (id) => byParent.get(id) ?? [],
    pathTo,
    search(text) {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return [];
      return sorted.filter((each) =>
        [each.name, each.name_en].some((name) => name.toLowerCase().includes(wanted)),
      );
    },
  };
}
