type Members = Record<string, unknown>;

export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Sets a member by its path; objects on the way are made.
 * @param how `once`: leave a member that is there alone
 * @returns whether it was set
 */
export function setAt(
  target: Members,
  names: readonly string[],
  value: unknown,
  how: 'always' | 'once' = 'always',
): boolean {
  const [name, ...rest] = names;
  if (name === undefined) return false;
  if (rest.length > 0) return setAt(objectAt(target, name), rest, value, how);
  if (how === 'once' && Object.hasOwn(target, name)) return false;
  target[name] = value;
  return true;
}

/** Adds an item to the list at a path; what stands there and is no list makes way. */
export function appendAt(target: Members, names: readonly string[], item: unknown): void {
  const [name, ...rest] = names;
  if (name === undefined) return;
  if (rest.length > 0) return appendAt(objectAt(target, name), rest, item);
  const list: unknown = target[name];
  target[name] = Array.isArray(list) ? [...list, item] : [item];
}

function objectAt(target: Members, name: string): Members {
  const inner = target[name];
  if (isRecord(inner)) return inner;
  const made: Members = {};
  target[name] = made;
  return made;
}
