import type { World } from '../world.ts';

/** Times of what was counted, by key, for the limits that follow from nothing else in the state. */
const counters = new WeakMap<World, Map<string, number[]>>();

/** Counts one now. */
export function take(world: World, key: string): void {
  const times = timesOf(world, key);
  times.push(world.clock.now());
}

/** How many were counted within the last `windowMs`. Older ones are forgotten, so ask for one window per key. */
export function countWithin(world: World, key: string, windowMs: number): number {
  const times = timesOf(world, key);
  const start = world.clock.now() - windowMs;
  const kept = times.findIndex((time) => time > start);
  // Most calls find nothing to forget, and there may be many of them.
  if (kept !== 0) times.splice(0, kept < 0 ? times.length : kept);
  return times.length;
}

/** Forgets everything that was counted: for a reset. */
export function forgetCounters(world: World): void {
  counters.delete(world);
}

function timesOf(world: World, key: string): number[] {
  const byKey = counters.get(world) ?? new Map<string, number[]>();
  counters.set(world, byKey);
  const times = byKey.get(key) ?? [];
  byKey.set(key, times);
  return times;
}
