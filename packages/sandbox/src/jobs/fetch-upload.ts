import { createHash } from 'node:crypto';
import { reportJob } from '../rules/jobs/report-job.ts';
import { storeMedia } from '../rules/index.ts';
import type { UrlUploadJob } from '../state/job-rows.ts';
import type { World } from '../world.ts';
import { isFetchable } from './is-fetchable.ts';

const minBytes = 6;
const maxBytes = 200 * 1024 * 1024;
const timeoutMs = 60_000;
const idLength = 60;

/** Codes of `detail.errcode` (path/96219). */
const codes = { noRange: 830001, unreachable: 830003, size: 45001, checksum: 301019 };

export interface FetchContext {
  readonly world: World;
  readonly fetch: typeof fetch;
  readonly stopped: AbortSignal;
}

/** Fetches the file of an upload as WeCom would, keeps it, and tells the application that the job is over. */
export async function fetchUpload(context: FetchContext, job: UrlUploadJob): Promise<void> {
  const { world } = context;
  const fetched = await fetchFile(context, job);
  // A reset may have taken the job away meanwhile.
  if (!world.state.jobs.has(job.jobid)) return;
  const done: UrlUploadJob =
    typeof fetched === 'number'
      ? { ...job, status: 'failed', errcode: fetched }
      : { ...job, status: 'done', media_id: keep(world, job, fetched) };
  world.state.jobs.put(job.jobid, done);
  reportJob(world, done);
}

/** The bytes, or the code that says why there are none. */
async function fetchFile(context: FetchContext, { url, md5 }: UrlUploadJob): Promise<Uint8Array | number> {
  if (!isFetchable(url, context.world.settings.fetchHosts)) return codes.unreachable;
  try {
    const response = await context.fetch(url, {
      headers: { range: 'bytes=0-' },
      // Nobody is led from an address that may be fetched to one that may not.
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), context.stopped]),
    });
    if (response.status === 200) return await refuseBody(response, codes.noRange);
    if (response.status !== 206) return await refuseBody(response, codes.unreachable);
    const content = await readLimited(response);
    if (content === undefined || content.length < minBytes) return codes.size;
    const actual = createHash('md5').update(content).digest('hex');
    return actual === md5.toLowerCase() ? content : codes.checksum;
  } catch {
    // Whatever went wrong on the way, the job says no more than this.
    return codes.unreachable;
  }
}

async function refuseBody(response: Response, errcode: number): Promise<number> {
  await response.body?.cancel();
  return errcode;
}

/** Undefined when there is more than WeCom takes. */
async function readLimited(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Ids of these begin with `3*1*` in the samples (path/96219). */
function keep(world: World, { corpid, type, filename }: UrlUploadJob, content: Uint8Array): string {
  const media_id = `3*1*${world.randomId(idLength)}`;
  storeMedia(world, { corpid, type, filename, content, media_id, origin: 'url' });
  return media_id;
}
