import type { Callbacks } from '../callbacks/create-callbacks.ts';
import type { ControlledWorld } from '../create-world.ts';
import { advanceJobs } from '../rules/jobs/advance-jobs.ts';
import { fetchUpload } from './fetch-upload.ts';

export interface JobDriver {
  readonly world: ControlledWorld;
  readonly callbacks: Callbacks;
  readonly fetch: typeof fetch;
  readonly stopped: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/**
 * Keeps jobs going: by the sandbox's clock, moved or not, those of an earlier run too. Sends what rules tell servers.
 * Ends when the sandbox stops.
 */
export function driveJobs(driver: JobDriver): void {
  const { world, stopped, onError } = driver;
  const fetching = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function drive(): void {
    clearTimeout(timer);
    if (stopped.aborted) return;
    try {
      startFetching();
      const nextMs = advanceJobs(world);
      timer = nextMs === undefined ? undefined : setTimeout(drive, nextMs);
      timer?.unref();
    } catch (error) {
      onError(error);
    }
  }

  function startFetching(): void {
    for (const job of world.state.jobs.values()) {
      if (job.kind !== 'upload_by_url' || job.status !== 'running' || fetching.has(job.jobid)) continue;
      fetching.add(job.jobid);
      void fetchUpload(driver, job)
        .catch(onError)
        .finally(() => fetching.delete(job.jobid));
    }
  }

  stopped.addEventListener('abort', () => clearTimeout(timer), { once: true });
  world.listen((news) => {
    if (news.type === 'callback') void driver.callbacks.deliverInTurn(news.delivery).catch(onError);
    // Not at once: the answer that names the job goes out first.
    else if (news.type === 'job' || news.type === 'clock') {
      clearTimeout(timer);
      timer = setTimeout(drive, 0);
      timer.unref();
    }
  });
  drive();
}
