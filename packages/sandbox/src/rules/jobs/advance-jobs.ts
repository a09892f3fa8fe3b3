import type { World } from '../../world.ts';
import { advanceImport } from '../batch/run-import.ts';
import { advanceExport } from '../export/run-export.ts';

/**
 * Takes every import and export as far as it should be by the clock. Uploads from addresses need the network, and are
 * not done here.
 * @returns milliseconds until there is more to do; undefined when nothing is running
 */
export function advanceJobs(world: World): number | undefined {
  let soonest: number | undefined;
  for (const job of world.state.jobs.snapshot().values()) {
    if (job.status !== 'running' || job.kind === 'upload_by_url') continue;
    const nextMs = 'callback' in job ? advanceImport(world, job) : advanceExport(world, job);
    if (nextMs !== undefined) soonest = Math.min(soonest ?? nextMs, nextMs);
  }
  return soonest;
}
