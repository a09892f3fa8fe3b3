import type { World } from '../world.ts';

/** Times of what was counted, by key, for the limits that follow from nothing else in the state. */
const counters = new WeakMap<World, Map<string, number[]>>();

const fastDivisor = 1000;
const fastLeast = 3;
const fastHaste = 60;

/** So many within so long. */
export interface Limit {
  readonly max: number;
  readonly windowMs: number;
}

/** A number that is a limit: a thousandth of it, at least 3, where limits are to be met quickly. */
export function scaledMax({ settings }: Pick<World, 'settings'>, max: number): number {
  return settings.fastLimits ? Math.max(fastLeast, Math.round(max / fastDivisor)) : max;
}

/** A time in which a limit holds: a sixtieth of it where limits are to be met quickly. */
export function scaledMs({ settings }: Pick<World, 'settings'>, windowMs: number): number {
  return settings.fastLimits ? windowMs / fastHaste : windowMs;
}

/** Whether so many more would be over the limit. */
export function isExhausted(world: World, key: string, { max, windowMs }: Limit, more: number = 1): boolean {
  return countWithin(world, key, windowMs) + more > scaledMax(world, max);
}

/** Counts now. */
export function take(world: World, key: string, count: number = 1): void {
  const times = timesOf(world, key);
  const now = world.clock.now();
  for (let taken = 0; taken < count; taken += 1) times.push(now);
}

/** How many were counted within the window. Older ones are forgotten, so ask for one window per key. */
function countWithin(world: World, key: string, windowMs: number): number {
  const times = timesOf(world, key);
  const start = world.clock.now() - scaledMs(world, windowMs);
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
