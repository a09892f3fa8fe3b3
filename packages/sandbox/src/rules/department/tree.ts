import type { Directory } from '../../state/directory.ts';
import { refuse } from '../../wire/refusal.ts';
import { scaledMax } from '../throttle.ts';
import type { World } from '../../world.ts';

/** The root counts as the first level (path/90205 does not say). */
const maxLevels = 15;
const maxNodes = 30_000;
const maxDepartments = 30_000;

/** Which level a department is on. */
export function levelOf({ departments }: Directory, id: number): number {
  let level = 0;
  // A tree from a seed may have a loop: it is left after as many steps as there are departments.
  for (let at = departments.get(id); at && level <= departments.size; at = departments.get(at.parentid))
    level += 1;
  return level;
}

/** How many levels a department takes with everything below it. */
function heightOf(directory: Directory, id: number): number {
  const own = levelOf(directory, id);
  return 1 + Math.max(...directory.departmentsBelow(id).map((below) => levelOf(directory, below) - own));
}

/** 81002 when a department with so many levels would not fit below the parent. */
export function checkDepth(directory: Directory, parentid: number, id?: number): void {
  const height = id === undefined ? 1 : heightOf(directory, id);
  if (levelOf(directory, parentid) + height > maxLevels) refuse(81002);
}

/** 81001 when so many more would not fit into a department (path/90195). */
export function checkRoom(world: World, directory: Directory, id: number, more: number = 1): void {
  if (directory.countNodes(id) + more > scaledMax(world, maxNodes)) refuse(81001);
}

/** 81004 when the company has as many departments as it may have (path/90205). */
export function checkDepartmentCount(world: World, { departments }: Directory): void {
  if (departments.size >= scaledMax(world, maxDepartments)) refuse(81004);
}

/** 60008 when another department below the parent has the name. */
export function checkSiblings(directory: Directory, parentid: number, name: string, id?: number): void {
  const isTaken = directory
    .childrenOf(parentid)
    .some((sibling) => sibling.name === name && sibling.id !== id);
  if (isTaken) refuse(60008);
}

/** One more than the largest id there is or that is spoken for. */
export function nextDepartmentId({ departments }: Directory, spokenFor: readonly number[] = []): number {
  let largest = 0;
  for (const id of departments.keys()) largest = Math.max(largest, id);
  for (const id of spokenFor) largest = Math.max(largest, id);
  return largest + 1;
}
