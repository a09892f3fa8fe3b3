/** Rows in groups, each with a key of its own, in the order in which they came. */
export interface Grouping<Group, Row> {
  put(group: Group, key: string, row: Row): void;
  remove(group: Group, key: string): void;
  /** A list that stays as it is; a new one is made after a change. */
  list(group: Group): readonly Row[];
  count(group: Group): number;
}

interface Kept<Row> {
  readonly rows: Map<string, Row>;
  list: readonly Row[] | undefined;
}

const none: readonly never[] = [];

export function groupings<Group, Row>(): Grouping<Group, Row> {
  const groups = new Map<Group, Kept<Row>>();
  return {
    put(group, key, row) {
      const kept = groups.get(group) ?? { rows: new Map<string, Row>(), list: undefined };
      groups.set(group, kept);
      kept.rows.set(key, row);
      kept.list = undefined;
    },
    remove(group, key) {
      const kept = groups.get(group);
      if (!kept?.rows.delete(key)) return;
      kept.list = undefined;
      if (kept.rows.size === 0) groups.delete(group);
    },
    list(group) {
      const kept = groups.get(group);
      if (!kept) return none;
      kept.list ??= [...kept.rows.values()];
      return kept.list;
    },
    count: (group) => groups.get(group)?.rows.size ?? 0,
  };
}
