import type { World } from '../src/world.ts';

/** An import that takes an hour. */
export function startImportLike({ state, clock }: World, corpid: string): void {
  state.jobs.put('job-running', {
    jobid: 'job-running',
    corpid,
    agentid: null,
    started_at: clock.now(),
    duration_ms: 3_600_000,
    kind: 'sync_user',
    status: 'running',
    media_id: 'media-csv-users-1',
    to_invite: false,
    callback: null,
    total: 2,
    applied: 0,
    result: [],
  });
}
