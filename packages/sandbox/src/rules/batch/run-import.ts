import { directoryOf } from '../../state/directory.ts';
import type { ImportJob, RowResult } from '../../state/job-rows.ts';
import type { World } from '../../world.ts';
import type { Author } from '../author.ts';
import { reportJob } from '../jobs/report-job.ts';
import { readDepartmentLines } from './department-rows.ts';
import { departmentSteps } from './import-departments.ts';
import { memberSteps, readMemberRows } from './import-members.ts';
import type { Step } from './import-step.ts';

/** An import in this process. */
interface Run {
  readonly steps: readonly Step[];
  readonly results: RowResult[];
  done: number;
}

/** So many rows at a time, so that a large import does not hold up other calls. */
const rowsAtATime = 1000;
/** Results of so many imports are kept (40089, path/90983). */
const keptResults = 5;
const leastWaitMs = 20;

const runs = new WeakMap<World, Map<string, Run>>();

/**
 * Takes an import as far as it should be by the clock, rows in the order of the file.
 * @returns milliseconds until there is more to do; undefined when it is over
 */
export function advanceImport(world: World, job: ImportJob): number | undefined {
  const run = runOf(world, job);
  const { steps } = run;
  const elapsed = world.clock.now() - job.started_at;
  const share = job.duration_ms <= 0 ? 1 : Math.min(1, elapsed / job.duration_ms);
  const due = Math.min(Math.floor(steps.length * share), run.done + rowsAtATime);
  if (due > run.done) apply(world, job, run, due);
  if (run.done === steps.length) return finish(world, job, run);
  const nextMs = (job.duration_ms * (run.done + 1)) / steps.length - elapsed;
  return nextMs <= 0 ? 0 : Math.max(leastWaitMs, nextMs);
}

function apply(world: World, job: ImportJob, run: Run, due: number): void {
  for (const step of run.steps.slice(run.done, due)) {
    const result = step();
    if (result) run.results.push(result);
  }
  run.done = due;
  world.state.jobs.put(job.jobid, { ...job, applied: run.results.length });
  world.publish({ type: 'directory' });
}

function finish(world: World, job: ImportJob, run: Run): undefined {
  const done: ImportJob = { ...job, status: 'done', applied: job.total, result: run.results };
  world.state.jobs.put(job.jobid, done);
  runs.get(world)?.delete(job.jobid);
  purgeResults(world, job.corpid);
  reportJob(world, done);
}

function purgeResults({ state }: World, corpid: string): void {
  const finished = [...state.jobs.values()].filter(
    (job): job is ImportJob => job.corpid === corpid && 'callback' in job && job.status === 'done',
  );
  for (const job of finished.slice(0, -keptResults)) {
    state.jobs.put(job.jobid, { ...job, status: 'purged', result: [] });
  }
}

/** An import that an earlier process began is begun again: rows that were applied are applied once more. */
function runOf(world: World, job: ImportJob): Run {
  const known = runs.get(world) ?? new Map<string, Run>();
  runs.set(world, known);
  const run = known.get(job.jobid) ?? { steps: stepsOf(world, job), results: [], done: 0 };
  known.set(job.jobid, run);
  return run;
}

function stepsOf(world: World, job: ImportJob): readonly Step[] {
  const { corpid } = job;
  const author: Author = { world, corpid, directory: directoryOf(world.state, corpid), isReported: false };
  const content = world.state.media.get(job.media_id)?.content ?? new Uint8Array();
  if (job.kind === 'replace_party') return departmentSteps(author, readDepartmentLines(content));
  return memberSteps(author, job, readMemberRows(content));
}
