import type { ControlledWorld } from './create-world.ts';
import { forgetCounters } from './rules/index.ts';
import { loadSeed } from './seed/load-seed.ts';
import type { Seed } from './seed/seed.ts';

/** Everything back to the seed: state, clock, faults, journal, and what was counted for limits. */
export function resetWorld(world: ControlledWorld, seed: Seed): void {
  const { state, clock, faults, journal, randomId } = world;
  for (const collection of Object.values(state)) collection.restore(new Map<string, never>());
  forgetCounters(world);
  clock.set(0);
  loadSeed(state, seed, { now: clock.now(), randomId });
  faults.clear();
  journal.clear();
  world.publish({ type: 'reset' });
}
