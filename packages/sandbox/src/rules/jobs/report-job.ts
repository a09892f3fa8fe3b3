import type { Delivery } from '../../callbacks/delivery.ts';
import { batchJobXml, uploadJobXml } from '../../callbacks/job-xml.ts';
import type { ExportJob, ImportJob, Job, UrlUploadJob } from '../../state/job-rows.ts';
import type { World } from '../../world.ts';

/** Tells whoever asked that a job is over: their own server where the request named one (path/90973, path/94946). */
export function reportJob(world: World, job: Job): void {
  world.publish({ type: 'callback', delivery: deliveryOf(world, job) });
}

function deliveryOf(world: World, job: Job): Delivery {
  const { corpid, agentid, jobid } = job;
  const finished = { corpid, jobid, time: world.clock.now() };
  if (job.kind === 'upload_by_url') return uploadDelivery(job, uploadJobXml(finished, agentid ?? 0));
  const isImport = 'media_id' in job;
  // The samples name a member for imports and `sys` for exports (path/90973, path/94946).
  const creator = world.state.corps.get(corpid)?.creator || 'sys';
  return {
    ...batchDelivery(job, batchJobXml(finished, isImport ? creator : 'sys', job.kind)),
    ...(isImport && job.callback ? { server: job.callback } : {}),
  };
}

function batchDelivery({ corpid, agentid, kind }: ImportJob | ExportJob, xml: string): Delivery {
  return {
    corpid,
    agentid,
    userid: 'sys',
    operation: 'batch_job_result',
    summary: { en: `Job done: ${kind}`, zh: `异步任务完成：${kind}` },
    xml,
    msgid: null,
  };
}

function uploadDelivery({ corpid, agentid, filename }: UrlUploadJob, xml: string): Delivery {
  return {
    corpid,
    agentid,
    userid: 'sys',
    operation: 'upload_media_job_finish',
    summary: { en: `Upload over: ${filename}`, zh: `异步上传结束：${filename}` },
    xml,
    msgid: null,
  };
}
