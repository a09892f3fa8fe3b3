/** The map from three earlier connectors to WeCom's calls, as data: every row is tried on both sides of its limits. */

/** A value over a limit, and what either side makes of it. */
export interface Beyond {
  readonly value: unknown;
  /** Our client: refuses it before anything is sent, or sends it. */
  readonly client: 'refused' | 'sent';
  /** The errcode of the service when it gets the value all the same; 0 when it takes it, or cuts it. */
  readonly service: number;
  /** Other members that have to change with it. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** One parameter of the earlier connector. */
export interface MapRow {
  /** Its name there. */
  readonly parameter: string;
  /** Path of WeCom's field. */
  readonly field: string;
  /** Values at the limits of either system: they are taken. */
  readonly at: readonly unknown[];
  readonly beyond?: readonly Beyond[];
  /** Other members that have to change with the values. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** One action, operation or function of the earlier connector. */
export interface MapAction {
  readonly name: string;
  /** Our operation: `department.create`. */
  readonly operation: string;
  /** The smallest input that is taken. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly rows: readonly MapRow[];
}

/** A value that our client refuses, and the service with this code. */
export function refused(value: unknown, service: number, more: Beyond['with'] = undefined): Beyond {
  return { value, client: 'refused', service, ...(more ? { with: more } : {}) };
}

/** A value that the service cuts; our client says so before. */
export function cut(value: unknown): Beyond {
  return { value, client: 'refused', service: 0 };
}

/** A value that only the service can judge. */
export function unknown(value: unknown, service: number): Beyond {
  return { value, client: 'sent', service };
}

export function many(count: number, prefix: string = 'user', width: number = 4): readonly string[] {
  return Array.from({ length: count }, (_, index) => prefix + String(index + 1).padStart(width, '0'));
}

export function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** 标 has three bytes of UTF-8. */
export function hanzi(count: number): string {
  return '标'.repeat(count);
}
