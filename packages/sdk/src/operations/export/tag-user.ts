import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { tagid } from '../tag/shared.ts';
import { exampleKey, exportCall, exportSettings } from './shared.ts';
import type { ExportTagUserInput } from './types.gen.ts';

/** path/94853. The files hold `tagname`, `userlist` and `partylist` as `tag.get` does. */
export const tagUser: Operation<ExportTagUserInput, StartedJob> = {
  ...exportCall,
  name: 'export.tagUser',
  title: { en: 'Export the members of a tag', zh: '导出标签成员' },
  doc: 94853,
  path: '/cgi-bin/export/taguser',
  input: f.object('Export', '导出', { tagid, ...exportSettings }),
  example: { tagid: 12, encoding_aeskey: exampleKey, block_size: 10_000 },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
