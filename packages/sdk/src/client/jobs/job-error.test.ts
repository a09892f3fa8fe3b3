import { expect, it } from 'vitest';
import { describe as describeError } from '../../errors/index.ts';
import { JobError } from './job-error.ts';

const failed = { status: 3, detail: { errcode: 830001, errmsg: 'no ranges' } };

it('says in both languages what WeCom says went wrong', () => {
  const error = new JobError('media.uploadByUrl', { jobid: 'j1', reason: 'it failed', answer: failed });
  expect(error.message).toContain('830001 no ranges');
  expect(describeError(error, 'zh')).toContain('830001 no ranges');
});

it('says nothing of what the job does not tell', () => {
  const error = new JobError('batch.syncUser', { jobid: 'j1', reason: 'it failed' });
  expect(error.message).toBe('batch.syncUser: it failed (job j1)');
  expect(describeError(error, 'zh')).not.toContain('undefined');
});
