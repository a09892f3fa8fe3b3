import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { integer, object, text } from './members.ts';

/** A job of the contact or export API has ended; `sys` sends it after exports. There is no `AgentID` (path/90973). */
export interface BatchJobResultEvent extends AppEventBase<'batch_job_result'> {
  readonly BatchJob: {
    readonly JobId: string;
    /** `sync_user`, `replace_user`, `invite_user`, `replace_party`, `export_user`, `export_simple_user`, `export_department` or `export_tag`. */ readonly JobType: string;
    /** 0 for success. */ readonly ErrCode: number;
    readonly ErrMsg: string;
  };
}

export const batchJobResult: EventReader<BatchJobResultEvent> = appEventReader<BatchJobResultEvent>(
  'batch_job_result',
  { takesReply: false },
  { BatchJob: object({ JobId: text, JobType: text, ErrCode: integer, ErrMsg: text }) },
);
