import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { ImportResult } from '../named.gen.ts';
import type { BatchGetResultInput } from './types.gen.ts';

const row = f.object(
  'Row',
  '单行结果',
  {
    errcode: f.integer('Code', '返回码'),
    errmsg: f.text('Text', '说明', { mayBeEmpty: true }),
    userid: f.optional(f.text('Member', '成员 userid')),
    partyid: f.optional(f.integer('Department', '部门 id')),
    action: f.optional(
      f.integer(
        'What was done: 1 create + 2 rename + 4 move + 8 order',
        '操作类型：1 新建、2 更名、4 移动、8 排序',
      ),
    ),
  },
  [],
  { named: 'ImportRow' },
);

/** path/90983. A finished job can hold failed rows: look at each. Only the last five jobs are kept (40089). */
export const getResult: Operation<BatchGetResultInput, ImportResult> = {
  name: 'batch.getResult',
  title: { en: 'Ask how an import went', zh: '获取异步任务结果' },
  doc: 90983,
  method: 'GET',
  path: '/cgi-bin/batch/getresult',
  credential: 'contacts',
  input: f.object('Job', '任务', { jobid: f.text('Job', '异步任务 id', { maxBytes: 64 }) }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      status: f.choice('Status', '任务状态', [
        [1, 'started', '任务开始'],
        [2, 'running', '任务进行中'],
        [3, 'finished', '任务已完成'],
      ]),
      type: f.choice('Kind', '操作类型', [
        ['sync_user', 'members added and changed', '增量更新成员'],
        ['replace_user', 'members replaced', '全量覆盖成员'],
        ['replace_party', 'departments replaced', '全量覆盖部门'],
      ]),
      total: f.integer('Rows in all', '任务运行总条数'),
      percentage: f.integer('Per cent done', '任务运行百分比'),
      result: f.optional(f.list('Rows, when finished', '详细的处理结果', row)),
    },
    [],
    { named: 'ImportResult' },
  ),
  quota: 'base',
  retry: 'read',
  example: { jobid: 'job-1' },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    status: 3,
    type: 'sync_user',
    total: 2,
    percentage: 100,
    result: [
      { userid: 'alice', errcode: 0, errmsg: 'ok' },
      { userid: 'bob', errcode: 60104, errmsg: 'mobile existed' },
    ],
  },
};
