import { isObject } from '../wire/json-object.ts';

const maxPaths = 50;

/** Paths of the members that differ, as deep as objects go; a list of another length counts as one. */
export function changedPaths(before: unknown, after: unknown): readonly string[] {
  const paths: string[] = [];
  collect(before, after, '', paths);
  return paths.slice(0, maxPaths);
}

function collect(before: unknown, after: unknown, path: string, paths: string[]): void {
  if (before === after) return;
  if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      collect(before[name], after[name], path === '' ? name : `${path}.${name}`, paths);
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    before.forEach((item, index) => collect(item, after[index], `${path}.${index}`, paths));
    return;
  }
  paths.push(path);
}
