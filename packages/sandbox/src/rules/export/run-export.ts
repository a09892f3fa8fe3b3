import { createHash } from 'node:crypto';
import type { ExportJob } from '../../state/job-rows.ts';
import type { World } from '../../world.ts';
import { reportJob } from '../jobs/report-job.ts';
import { encryptExport } from './encrypt-export.ts';
import { exportBlocks } from './export-blocks.ts';
import { dropOldFiles } from './exported-file.ts';

const idLength = 48;

/**
 * Writes the files of an export when its time has come.
 * @returns milliseconds until then; undefined when it is over
 */
export function advanceExport(world: World, job: ExportJob): number | undefined {
  const leftMs = job.started_at + job.duration_ms - world.clock.now();
  if (leftMs > 0) return leftMs;
  dropOldFiles(world);
  const files = exportBlocks(world, job).map((block) => keepFile(world, job, JSON.stringify(block)));
  const done: ExportJob = { ...job, status: 'done', files };
  world.state.jobs.put(job.jobid, done);
  reportJob(world, done);
  return undefined;
}

/** Size and checksum are those of the encrypted file (path/94854). */
function keepFile(world: World, { corpid, encoding_aeskey }: ExportJob, json: string): string {
  const id = world.randomId(idLength);
  const content = encryptExport(encoding_aeskey, json);
  const md5 = createHash('md5').update(content).digest('hex');
  world.state.files.put(id, { id, corpid, md5, content, created_at: world.clock.now() });
  return id;
}
