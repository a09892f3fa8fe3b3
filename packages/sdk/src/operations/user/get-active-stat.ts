import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { ActiveMembers } from '../named.gen.ts';
import type { UserGetActiveStatInput } from './types.gen.ts';

/** path/92714, gone from WeCom's catalogue; client libraries still call it. */
export const getActiveStat: Operation<UserGetActiveStatInput, ActiveMembers> = {
  name: 'user.getActiveStat',
  title: { en: 'Count active members', zh: '获取企业活跃成员数' },
  doc: 92714,
  method: 'POST',
  path: '/cgi-bin/user/get_active_stat',
  credential: 'any',
  input: f.object('Day', '日期', {
    date: f.text('Day', '日期', {
      pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
      help: ['At most 30 days back.', '最长支持查询 30 天前的数据。'],
    }),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, active_cnt: f.integer('Active members', '活跃成员数') },
    [],
    { named: 'ActiveMembers' },
  ),
  quota: 'base',
  retry: 'read',
  legacy: true,
  example: { date: '2026-08-01' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', active_cnt: 100 },
};
